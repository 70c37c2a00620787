package vn.chitieuso.reporting.completeness.rest;

/** To how many units more time was given. */
public record GivenBody(int units) {}
