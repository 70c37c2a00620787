/**
 * The documents that set targets, tasks and rules. Plain keeping: a {@link vn.chitieuso.kpi.decision.DecisionDocument} is
 * known by its number, in whatever spelling it is typed. May use admin.
 */
package vn.chitieuso.kpi.decision;
