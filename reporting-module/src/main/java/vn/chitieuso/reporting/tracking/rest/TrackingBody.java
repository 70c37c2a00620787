package vn.chitieuso.reporting.tracking.rest;

import java.util.List;
import java.util.Map;
import vn.chitieuso.reporting.tracking.TrackingState;

/** A part of the targets with how many in all stand where, whatever state was asked for. */
public record TrackingBody(List<TrackingLine> items, int total, Map<TrackingState, Long> states) {}
