package vn.chitieuso.reporting.lineage;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.chitieuso.platform.db.Validity;

/**
 * The units behind a unit, through every reorganisation: whoever it followed, whoever those followed, each until the day on
 * which its successor took over, and with what of its figures counts. A unit that goes on under another name is one unit and
 * no ancestor.
 */
final class Lineage {

    private final Map<Long, List<Link>> links;
    private final boolean divisible;
    private final List<Ancestor> ancestors = new ArrayList<>();

    private Lineage(List<Link> links, boolean divisible) {
        this.links = links.stream().collect(Collectors.groupingBy(Link::successorId));
        this.divisible = divisible;
    }

    /**
     * The unit itself first.
     *
     * @param links all successions behind the unit
     * @param divisible whether a part of a figure can be told at all
     */
    static List<Ancestor> of(long unit, List<Link> links, boolean divisible) {
        Lineage lineage = new Lineage(links, divisible);
        lineage.follow(unit, Validity.FOREVER, BigDecimal.ONE, Mark.OWN);
        return lineage.ancestors;
    }

    private void follow(long unit, LocalDate until, BigDecimal part, Mark mark) {
        ancestors.add(new Ancestor(unit, until, part, mark));
        links.getOrDefault(unit, List.of()).stream()
                .filter(link -> !link.effectiveDate().isAfter(until))
                .forEach(link -> follow(
                        link.predecessorId(),
                        link.effectiveDate().minusDays(1),
                        carried(link).multiply(part),
                        mark.or(mark(link))));
    }

    private BigDecimal carried(Link link) {
        return isUndividable(link) ? BigDecimal.ZERO : link.part();
    }

    private Mark mark(Link link) {
        if (link.isUndecided() || isUndividable(link)) {
            return Mark.BROKEN;
        }
        return link.part().compareTo(BigDecimal.ONE) == 0 ? Mark.WHOLE : Mark.SHARED;
    }

    private boolean isUndividable(Link link) {
        return !divisible && link.part().signum() > 0 && link.part().compareTo(BigDecimal.ONE) < 0;
    }
}
