package vn.chitieuso.reporting.exchange;

import java.util.List;

/**
 * What became of a list.
 *
 * @param received rows read, refused ones included
 * @param rejectedTotal how many lines were refused
 * @param rejected the first of them, in the order of the list
 * @param stored whether anything may have been changed: not after a dry run, nor where one line keeps all out
 */
public record ImportOutcome(
        long received,
        long created,
        long updated,
        long unchanged,
        long rejectedTotal,
        List<Rejection> rejected,
        boolean stored) {}
