/**
 * Who is recognised for what: that a unit has reached something, by which decision, in which year, and whether that still
 * holds. Root is {@link vn.chitieuso.reporting.recognition.Recognition}; whoever counts asks
 * {@link vn.chitieuso.reporting.recognition.Recognitions}. The year of the target, that of the figures and that of the
 * recognition are three fields that are never derived from one another. A recognition stays with the unit that got it: whoever
 * follows the unit sees it as history and is not counted for it. May use kpi, admin and the right to see sums of rollup.
 */
package vn.chitieuso.reporting.recognition;
