package vn.chitieuso.reporting.regime;

import java.time.Clock;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.admin.orgunit.UnitGroups;
import vn.chitieuso.kpi.indicator.Indicators;
import vn.chitieuso.kpi.indicator.ValueType;
import vn.chitieuso.platform.BusinessException;
import vn.chitieuso.platform.audit.AuditTrail;
import vn.chitieuso.platform.db.Sql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Publishing regimes and their revisions. */
@ApplicationScoped
@Transactional
public class RegimeDesign {

    @Inject
    private Regimes regimes;

    @Inject
    private Indicators indicators;

    @Inject
    private UnitGroups groups;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private AuditTrail audit;

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    /** The regime's first revision, or its next; reports already begun stay under the revision they were begun with. */
    public void publish(RegimeDraft draft) {
        currentUser.require(RegimeRight.PUBLISH_REGIME);
        refuseContradictions(draft);
        draft.sections().forEach(section -> refuseWords(section, draft));
        RegimeRevision before = regimes.find(draft.code(), draft.validFrom()).orElse(null);
        Map<String, Long> groupIds = groups.ids(draft.groups());
        sql.write(handle -> new RegimeStoring(handle, draft, indicatorIds(draft), groupIds).store(clock.instant()));
        audit.recordChange("regime.publish", "regime " + draft.code(), before, draft);
    }

    private Map<String, Long> indicatorIds(RegimeDraft draft) {
        return draft.sections().stream()
                .flatMap(section -> section.indicators().stream())
                .collect(Collectors.toMap(
                        RegimeDraft.IndicatorDraft::code,
                        asked -> indicators.get(asked.code()).getId()));
    }

    private static void refuseContradictions(RegimeDraft draft) {
        Set<String> seen = new HashSet<>();
        for (RegimeDraft.SectionDraft section : draft.sections()) {
            section.indicators().forEach(asked -> refuseTwice(seen, asked.code()));
            section.narratives().forEach(asked -> refuseTwice(seen, asked.key()));
            section.attachments().forEach(asked -> refuseTwice(seen, asked.key()));
        }
    }

    /** Words are asked for as a text of the report; a cell of a table takes figures. */
    private void refuseWords(RegimeDraft.SectionDraft section, RegimeDraft draft) {
        for (RegimeDraft.IndicatorDraft asked : section.indicators()) {
            indicators
                    .findRow(asked.code(), draft.validFrom())
                    .filter(row -> row.valueType() == ValueType.TEXT)
                    .ifPresent(row -> {
                        throw new BusinessException("reporting.regime.words", row.code());
                    });
        }
    }

    private static void refuseTwice(Set<String> seen, String asked) {
        if (!seen.add(asked)) {
            throw new BusinessException("reporting.regime.askedTwice", asked);
        }
    }
}
