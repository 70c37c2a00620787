package vn.chitieuso.admin.orgunit;

import java.time.LocalDate;

/** One neighbour of a unit in time: which it was or became, when, how, and how much of it. */
public record SuccessionRow(
        String code,
        String name,
        LocalDate effectiveDate,
        Succession.Kind kind,
        Succession.Share share,
        boolean primary) {}
