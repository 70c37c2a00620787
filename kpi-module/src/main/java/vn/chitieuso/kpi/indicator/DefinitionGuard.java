package vn.chitieuso.kpi.indicator;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import vn.chitieuso.platform.BusinessException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Keeps what was reported meaning what it meant: a definition changes only from a day on after the last reported data. */
@ApplicationScoped
class DefinitionGuard {

    @Inject
    private ReportedFigures figures;

    /** @throws BusinessException where a figure reported already would come to mean something else */
    void refuseChangeOfPast(String code, IndicatorDescription before, IndicatorDescription after, LocalDate from) {
        if (before.meansTheSame(after)) {
            return;
        }
        Set<String> read = new HashSet<>(before.readCodes(code));
        read.add(code);
        lastReportedSince(read, from).ifPresent(lastDay -> {
            throw BusinessException.at(
                    "validFrom", "kpi.indicator.alreadyReported", code, lastDay, lastDay.plusDays(1));
        });
    }

    /** @throws BusinessException where the indicator was reported for data after the day */
    void refuseEndBeforeReported(String code, LocalDate lastDay) {
        lastReportedSince(Set.of(code), lastDay.plusDays(1)).ifPresent(reported -> {
            throw BusinessException.at("lastDay", "kpi.indicator.reportedAfterEnd", code, reported);
        });
    }

    private Optional<LocalDate> lastReportedSince(Set<String> codes, LocalDate from) {
        return figures.lastReported(codes).filter(lastDay -> !lastDay.isBefore(from));
    }
}
