package vn.chitieuso.reporting.regime;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.reporting.regime.RegimeDraft.SectionDraft;

/** Writes a draft as the next revision of its regime. */
class RegimeStoring {

    private final Handle handle;
    private final RegimeDraft draft;
    private final Map<String, Long> indicatorIds;
    private final Map<String, Long> groupIds;

    /**
     * @param indicatorIds by code, of every indicator the draft asks
     * @param groupIds by code, of every group the draft names
     */
    RegimeStoring(Handle handle, RegimeDraft draft, Map<String, Long> indicatorIds, Map<String, Long> groupIds) {
        this.handle = handle;
        this.draft = draft;
        this.indicatorIds = indicatorIds;
        this.groupIds = groupIds;
    }

    /** Its row of {@code reporting_regime} is locked, so that two cannot become the same revision. */
    void store(Instant now) {
        long revision = revision(regime(), now);
        draft.groups()
                .forEach(group -> handle.createUpdate("INSERT INTO regime_revision_group VALUES (:id, :group)")
                        .bind("id", revision)
                        .bind("group", groupIds.get(group))
                        .execute());
        int ordinal = 1;
        for (SectionDraft section : draft.sections()) {
            store(section, revision, ordinal++);
        }
    }

    private long regime() {
        handle.createUpdate("""
                        INSERT INTO reporting_regime (id, version, code) VALUES (nextval('entity_id'), 0, :code)
                        ON CONFLICT (code) DO NOTHING""").bind("code", draft.code()).execute();
        return handle.createQuery("SELECT id FROM reporting_regime WHERE code = :code FOR UPDATE")
                .bind("code", draft.code())
                .mapTo(long.class)
                .one();
    }

    private long revision(long regime, Instant now) {
        return handle.createQuery("""
                        INSERT INTO regime_revision (id, regime_id, number, name, legal_basis, receiver, period_type,
                            scheme_code, levels, only_period, jump_percent, valid_from, valid_to, published_at)
                        SELECT nextval('entity_id'), :regime, coalesce(max(number), 0) + 1, :name, :basis, :receiver,
                               :period, :scheme, :levels, :only, :jump, :from, CAST(:to AS date), :now
                        FROM regime_revision WHERE regime_id = :regime
                        RETURNING id""")
                .bind("regime", regime)
                .bind("name", draft.name())
                .bind("basis", draft.legalBasis())
                .bind("receiver", draft.receiver())
                .bind("period", draft.periodType().name())
                .bind("scheme", draft.schemeCode())
                .bind("levels", OrgLevel.join(draft.levels()))
                .bind("only", draft.onlyPeriod())
                .bind("jump", draft.jumpPercent())
                .bind("from", draft.validFrom())
                .bind("to", draft.validTo())
                .bind("now", now)
                .mapTo(long.class)
                .one();
    }

    private void store(SectionDraft section, long revision, int ordinal) {
        Set<OrgLevel> levels = section.levelsWithin(draft.levels());
        long id = handle.createQuery("""
                        INSERT INTO regime_section (id, revision_id, ordinal, kind, title, levels, condition)
                        VALUES (nextval('entity_id'), :revision, :ordinal, :kind, :title, :levels, :condition)
                        RETURNING id""")
                .bind("revision", revision)
                .bind("ordinal", ordinal)
                .bind("kind", section.kind().name())
                .bind("title", section.title())
                .bind("levels", OrgLevel.join(levels))
                .bind("condition", section.condition())
                .mapTo(long.class)
                .one();
        storeEach(
                id,
                section.indicators(),
                """
                INSERT INTO regime_section_indicator (section_id, ordinal, indicator_id, levels, required)
                VALUES (:section, :position, :indicator, :levels, :required)""",
                (row, asked) -> row.bind("indicator", indicatorIds.get(asked.code()))
                        .bind("levels", OrgLevel.join(asked.levelsWithin(levels)))
                        .bind("required", asked.required()));
        storeEach(
                id,
                section.narratives(),
                """
                INSERT INTO regime_section_narrative (section_id, ordinal, key, title, required, outline)
                VALUES (:section, :position, :key, :title, :required, :outline)""",
                (row, asked) -> row.bind("key", asked.key())
                        .bind("title", asked.title())
                        .bind("required", asked.required())
                        .bind("outline", asked.outline()));
        storeEach(
                id,
                section.attachments(),
                """
                INSERT INTO regime_section_attachment (section_id, ordinal, key, title, required, signed)
                VALUES (:section, :position, :key, :title, :required, :signed)""",
                (row, asked) -> row.bind("key", asked.key())
                        .bind("title", asked.title())
                        .bind("required", asked.required())
                        .bind("signed", asked.signed()));
    }

    private <T> void storeEach(long section, List<T> asked, String insert, BiConsumer<Update, T> columns) {
        for (int position = 0; position < asked.size(); position++) {
            Update row = handle.createUpdate(insert).bind("section", section).bind("position", position + 1);
            columns.accept(row, asked.get(position));
            row.execute();
        }
    }
}
