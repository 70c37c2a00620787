package vn.chitieuso.reporting.regime;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.admin.orgunit.OrgLevel;
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
        sql.write(handle -> {
            long regime = regime(handle, draft.code());
            long revision = revision(handle, regime, draft);
            int ordinal = 1;
            for (RegimeDraft.SectionDraft section : draft.sections()) {
                storeSection(handle, revision, ordinal++, section, draft);
            }
        });
        audit.recordChange("regime.publish", "regime " + draft.code(), before, draft);
    }

    private static void refuseContradictions(RegimeDraft draft) {
        Set<String> seen = new HashSet<>();
        for (RegimeDraft.SectionDraft section : draft.sections()) {
            section.indicators().stream()
                    .map(RegimeDraft.IndicatorDraft::code)
                    .forEach(code -> refuseTwice(seen, code));
            section.narratives().forEach(narrative -> refuseTwice(seen, narrative.key()));
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

    private static long regime(Handle handle, String code) {
        handle.createUpdate("""
                        INSERT INTO reporting_regime (id, version, code) VALUES (nextval('entity_id'), 0, :code)
                        ON CONFLICT (code) DO NOTHING""").bind("code", code).execute();
        return handle.createQuery("SELECT id FROM reporting_regime WHERE code = :code FOR UPDATE")
                .bind("code", code)
                .mapTo(long.class)
                .one();
    }

    private long revision(Handle handle, long regime, RegimeDraft draft) {
        return handle.createQuery("""
                        INSERT INTO regime_revision (id, regime_id, number, name, legal_basis, receiver, period_type,
                            scheme_code, levels, jump_percent, valid_from, published_at)
                        SELECT nextval('entity_id'), :regime, coalesce(max(number), 0) + 1, :name, :basis, :receiver,
                               :period, :scheme, :levels, :jump, :from, :now
                        FROM regime_revision WHERE regime_id = :regime
                        RETURNING id""")
                .bind("regime", regime)
                .bind("name", draft.name())
                .bind("basis", draft.legalBasis())
                .bind("receiver", draft.receiver())
                .bind("period", draft.periodType().name())
                .bind("scheme", draft.schemeCode())
                .bind("levels", OrgLevel.join(draft.levels()))
                .bind("jump", draft.jumpPercent())
                .bind("from", draft.validFrom())
                .bind("now", clock.instant())
                .mapTo(long.class)
                .one();
    }

    private void storeSection(
            Handle handle, long revision, int ordinal, RegimeDraft.SectionDraft section, RegimeDraft draft) {
        long id = handle.createQuery("""
                        INSERT INTO regime_section (id, revision_id, ordinal, kind, title)
                        VALUES (nextval('entity_id'), :revision, :ordinal, :kind, :title) RETURNING id""")
                .bind("revision", revision)
                .bind("ordinal", ordinal)
                .bind("kind", section.kind().name())
                .bind("title", section.title())
                .mapTo(long.class)
                .one();
        int position = 1;
        for (RegimeDraft.IndicatorDraft asked : section.indicators()) {
            handle.createUpdate(
                            "INSERT INTO regime_section_indicator VALUES (:id, :position, :indicator, :levels, :required)")
                    .bind("id", id)
                    .bind("position", position++)
                    .bind("indicator", indicators.get(asked.code()).getId())
                    .bind("levels", OrgLevel.join(asked.levels().isEmpty() ? draft.levels() : asked.levels()))
                    .bind("required", asked.required())
                    .execute();
        }
        storeNarratives(handle, id, section.narratives());
    }

    private static void storeNarratives(Handle handle, long section, List<RegimeRevision.AskedNarrative> narratives) {
        int position = 1;
        for (RegimeRevision.AskedNarrative asked : narratives) {
            handle.createUpdate(
                            "INSERT INTO regime_section_narrative VALUES (:section, :position, :key, :title, :required)")
                    .bind("section", section)
                    .bind("position", position++)
                    .bind("key", asked.key())
                    .bind("title", asked.title())
                    .bind("required", asked.required())
                    .execute();
        }
    }
}
