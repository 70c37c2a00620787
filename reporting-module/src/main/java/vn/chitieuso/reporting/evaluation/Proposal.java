package vn.chitieuso.reporting.evaluation;

import java.math.BigDecimal;

/** The points there would be if nobody objected, and what they are given for. */
record Proposal(BigDecimal points, BigDecimal share, ScoreSource source, BigDecimal value) {}
