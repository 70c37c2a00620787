package vn.chitieuso.reporting.regime;

import java.time.LocalDate;
import java.util.List;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.kpi.indicator.IndicatorUse;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Tells the catalogue which regimes ask for an indicator, and of whom. */
@ApplicationScoped
class IndicatorsAsked implements IndicatorUse {

    @Inject
    private Regimes regimes;

    @Override
    public List<Use> of(String code, LocalDate day) {
        return regimes.inForce(day).stream()
                .flatMap(regime -> regime.sections().stream()
                        .flatMap(section -> section.indicators().stream())
                        .filter(asked -> asked.code().equals(code))
                        .map(asked -> new Use(regime.name(), OrgLevel.join(asked.levels()))))
                .distinct()
                .toList();
    }
}
