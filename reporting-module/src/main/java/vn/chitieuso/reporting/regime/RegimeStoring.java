package vn.chitieuso.reporting.regime;

import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.reporting.regime.RegimeRevision.Section;

/** Writes the next revision of a regime. */
class RegimeStoring {

    private final Handle handle;
    private final RegimeRevision outcome;

    /** @param outcome with the ids of all it names, itself without */
    RegimeStoring(Handle handle, RegimeRevision outcome) {
        this.handle = handle;
        this.outcome = outcome;
    }

    /** The row of the regime is locked, so that two cannot become the same revision. */
    void store(Instant now) {
        long revision = revision(regime(), now);
        outcome.groupIds()
                .forEach(group -> handle.createUpdate(
                                "INSERT INTO regime_revision_group (revision_id, group_id) VALUES (:id, :group)")
                        .bind("id", revision)
                        .bind("group", group)
                        .execute());
        outcome.sections().forEach(section -> store(section, revision));
    }

    private long regime() {
        handle.createUpdate("""
                        INSERT INTO reporting_regime (id, version, code) VALUES (nextval('entity_id'), 0, :code)
                        ON CONFLICT (code) DO NOTHING""").bind("code", outcome.code()).execute();
        return handle.createQuery("SELECT id FROM reporting_regime WHERE code = :code FOR UPDATE")
                .bind("code", outcome.code())
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
                .bind("name", outcome.name())
                .bind("basis", outcome.legalBasis())
                .bind("receiver", outcome.receiver())
                .bind("period", outcome.periodType().name())
                .bind("scheme", outcome.schemeCode())
                .bind("levels", OrgLevel.join(outcome.levels()))
                .bind(
                        "only",
                        outcome.onlyPeriod() == null
                                ? null
                                : outcome.onlyPeriod().toString())
                .bind("jump", outcome.jumpPercent())
                .bind("from", outcome.validFrom())
                .bind("to", outcome.validTo())
                .bind("now", now)
                .mapTo(long.class)
                .one();
    }

    private void store(Section section, long revision) {
        long id = handle.createQuery("""
                        INSERT INTO regime_section (id, revision_id, ordinal, kind, title, levels, condition)
                        VALUES (nextval('entity_id'), :revision, :ordinal, :kind, :title, :levels, :condition)
                        RETURNING id""")
                .bind("revision", revision)
                .bind("ordinal", section.ordinal())
                .bind("kind", section.kind().name())
                .bind("title", section.title())
                .bind("levels", OrgLevel.join(section.levels()))
                .bind("condition", section.condition())
                .mapTo(long.class)
                .one();
        storeEach(
                id,
                section.indicators(),
                """
                INSERT INTO regime_section_indicator (section_id, ordinal, indicator_id, levels, required)
                VALUES (:section, :position, :indicator, :levels, :required)""",
                (row, asked) -> row.bind("indicator", asked.indicatorId())
                        .bind("levels", OrgLevel.join(asked.levels()))
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
