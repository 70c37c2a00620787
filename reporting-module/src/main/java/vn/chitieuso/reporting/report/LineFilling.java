package vn.chitieuso.reporting.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.chitieuso.platform.BusinessException.FieldError;
import vn.chitieuso.platform.audit.AuditTrail;
import vn.chitieuso.reporting.regime.RegimeRevision.Section;
import vn.chitieuso.reporting.regime.RegimeRevision.SectionKind;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Filling the tables of tasks and projects, line by line; a line somebody else changed meanwhile is not overwritten. */
@ApplicationScoped
class LineFilling {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int MONEY_DIGITS = 17;
    private static final int MONEY_DECIMALS = 3;
    private static final int PERCENT_DECIMALS = 2;

    /** Idle zeros after the comma are let pass, but not by the thousand: the driver would write each of them. */
    private static final int PLACES_MAX = 30;

    @Inject
    private ProgressLines lines;

    @Inject
    private AuditTrail audit;

    /** A report begins with what the one before left unfinished. */
    void begin(ReportAddress address, Report report, Instant at, String by) {
        Set<SectionKind> kinds = kinds(address);
        if (kinds.isEmpty()) {
            return;
        }
        List<ProgressLine> unfinished = lines.before(address).stream()
                .filter(line -> kinds.contains(line.kind()) && !line.isFinished())
                .toList();
        lines.write(report.getId(), unfinished, at, by);
    }

    /** @param errors receives what is refused; nothing is written where there is any */
    void fill(
            ReportAddress address,
            Report report,
            List<LinePatch> patches,
            List<FieldError> errors,
            Instant at,
            String by) {
        if (patches.isEmpty()) {
            return;
        }
        List<ProgressLine> standing = lines.of(report.getId());
        Map<String, ProgressLine> byKey =
                standing.stream().collect(Collectors.toMap(LineFilling::address, Function.identity()));
        patches.forEach(patch -> refuse(patch, byKey.get(address(patch.line())), kinds(address), errors));
        refuseTwice(patches, errors);
        refuseTooMany(patches, byKey.keySet(), errors);
        if (!errors.isEmpty()) {
            return;
        }
        patches.stream()
                .filter(LinePatch::removed)
                .forEach(patch -> lines.remove(
                        report.getId(), patch.line().kind(), patch.line().key()));
        List<ProgressLine> written = patches.stream()
                .filter(patch -> !patch.removed())
                .map(LinePatch::line)
                .toList();
        lines.write(report.getId(), written, at, by);
        patches.forEach(patch -> {
            ProgressLine before = byKey.get(address(patch.line()));
            audit.recordChange(
                    "report.fill-line",
                    "report " + address,
                    before == null ? null : before.toJson(),
                    patch.removed() ? null : patch.line().toJson());
        });
    }

    private static Set<SectionKind> kinds(ReportAddress address) {
        return address.regime()
                .sectionsFor(address.unit().getLevel())
                .map(Section::kind)
                .filter(kind -> kind == SectionKind.TASKS || kind == SectionKind.PROJECTS)
                .collect(Collectors.toSet());
    }

    private static String address(ProgressLine line) {
        return line.kind() + " " + line.key();
    }

    private static void refuse(
            LinePatch patch, ProgressLine standing, Set<SectionKind> kinds, List<FieldError> errors) {
        ProgressLine line = patch.line();
        if (!kinds.contains(line.kind())) {
            errors.add(new FieldError(patch.pointer() + "/kind", "reporting.report.line.notAsked", line.kind()));
            return;
        }
        if (patch.seen() != (standing == null ? 0 : standing.version())) {
            errors.add(new FieldError(
                    patch.pointer(),
                    standing == null
                            ? "reporting.report.line.removedMeanwhile"
                            : "reporting.report.line.changedMeanwhile",
                    standing == null ? line.title() : standing.updatedBy()));
        }
        if (!patch.removed()) {
            refuseContent(patch.pointer(), line, errors);
        }
    }

    private static void refuseContent(String pointer, ProgressLine line, List<FieldError> errors) {
        if (line.title() == null || line.title().isBlank()) {
            errors.add(new FieldError(pointer + "/title", "platform.csv.required"));
        }
        if (line.percent() != null
                && (line.percent().signum() < 0
                        || line.percent().compareTo(HUNDRED) > 0
                        || isTooPrecise(line.percent(), PERCENT_DECIMALS))) {
            errors.add(new FieldError(pointer + "/percent", "reporting.report.line.badPercent"));
        }
        refuseMoney(pointer + "/planned", line.planned(), errors);
        refuseMoney(pointer + "/paid", line.paid(), errors);
    }

    private static void refuseMoney(String pointer, BigDecimal amount, List<FieldError> errors) {
        if (amount != null
                && (amount.signum() < 0
                        || (long) amount.precision() - amount.scale() > MONEY_DIGITS
                        || isTooPrecise(amount, MONEY_DECIMALS))) {
            errors.add(new FieldError(pointer, "reporting.report.line.badMoney"));
        }
    }

    private static boolean isTooPrecise(BigDecimal number, int decimals) {
        int places = number.signum() == 0 ? 0 : number.stripTrailingZeros().scale();
        return places > decimals || number.scale() > PLACES_MAX;
    }

    private static void refuseTwice(List<LinePatch> patches, List<FieldError> errors) {
        Set<String> seen = new HashSet<>();
        patches.stream()
                .filter(patch -> !seen.add(address(patch.line())))
                .forEach(patch -> errors.add(new FieldError(
                        patch.pointer(),
                        "reporting.report.line.twice",
                        patch.line().key())));
    }

    private static void refuseTooMany(List<LinePatch> patches, Set<String> standing, List<FieldError> errors) {
        Set<SectionKind> growing = EnumSet.noneOf(SectionKind.class);
        Set<String> after = new HashSet<>(standing);
        for (LinePatch patch : patches) {
            if (patch.removed()) {
                after.remove(address(patch.line()));
            } else if (after.add(address(patch.line()))) {
                growing.add(patch.line().kind());
            }
        }
        boolean tooMany = growing.stream()
                .anyMatch(kind -> after.stream()
                                .filter(each -> each.startsWith(kind + " "))
                                .count()
                        > ProgressLine.LINES_MAX);
        if (tooMany) {
            errors.add(new FieldError("/lines", "reporting.report.line.tooMany", ProgressLine.LINES_MAX));
        }
    }
}
