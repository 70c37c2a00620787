package vn.chitieuso.reporting.exchange;

import java.util.List;

/**
 * What became of a list.
 *
 * @param received rows read, refused ones included
 * @param rejectedTotal how many lines were refused
 * @param rejected the first of them, in the order of the list
 * @param sent how many reports were sent in their units' place
 * @param held how many more were not sent yet, because a required figure is missing and their units may still report in time
 * @param stored whether anything may have been changed: not after a dry run, nor where one line keeps all out
 */
public record ImportOutcome(
        long received,
        long created,
        long updated,
        long unchanged,
        long rejectedTotal,
        List<Rejection> rejected,
        int sent,
        int held,
        boolean stored) {

    static ImportOutcome of(
            long received, FigureMerge merge, Rejections rejections, int sent, int held, boolean stored) {
        return new ImportOutcome(
                received,
                merge.created(),
                merge.updated(),
                received - rejections.total() - merge.created() - merge.updated(),
                rejections.total(),
                rejections.told(),
                sent,
                held,
                stored);
    }

    /** One refused row kept all others out. */
    static ImportOutcome nothingStored(long received, Rejections rejections) {
        return new ImportOutcome(received, 0, 0, 0, rejections.total(), rejections.told(), 0, 0, false);
    }
}
