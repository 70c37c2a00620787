package vn.chitieuso.reporting.evaluation;

import java.time.LocalDate;

/** A document a unit tells of without enclosing it. */
public record DocumentTold(String number, LocalDate date, String name) {}
