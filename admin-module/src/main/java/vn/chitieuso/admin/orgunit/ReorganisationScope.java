package vn.chitieuso.admin.orgunit;

import java.time.LocalDate;
import java.util.Set;

/** Which units an applied reorganisation founded and ended, by their keys. */
public record ReorganisationScope(LocalDate effectiveDate, Set<Long> founded, Set<Long> ended) {}
