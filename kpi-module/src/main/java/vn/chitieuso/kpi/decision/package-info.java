/**
 * The documents that set targets, tasks and rules. Plain keeping: a {@link vn.chitieuso.kpi.decision.DecisionDocument} is
 * known by its number, in whatever spelling it is typed. May use
 * catalogue and admin; its pages also read target, to tell what a document set.
 */
package vn.chitieuso.kpi.decision;
