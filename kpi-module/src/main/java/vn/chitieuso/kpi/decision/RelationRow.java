package vn.chitieuso.kpi.decision;

/**
 * A relation as the page of one of its documents shows it.
 *
 * @param outgoing whether the page's own document does something to the other
 * @param other reference of the other one
 */
public record RelationRow(long id, RelationKind kind, boolean outgoing, String other, String summary) {}
