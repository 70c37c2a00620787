package vn.chitieuso.reporting.recognition;

/** An indicator something was recognised for. */
public record RecognisedIndicator(String code, String name) {}
