package vn.chitieuso.reporting.ranking;

import java.time.OffsetDateTime;
import java.util.List;
import vn.chitieuso.platform.db.Sql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** The rules for ties of every series, none of which is ever lost. Reading them is everybody's right who is signed in. */
@ApplicationScoped
@Transactional
public class TieRules {

    @Inject
    private Sql sql;

    /** The newest first. */
    public List<SetTieRule> of(String series) {
        return sql.read(handle -> handle.createQuery("""
                        SELECT series, number, from_year, codes, reason, set_at, set_by FROM ranking_tie_rule
                        WHERE series = :series ORDER BY number DESC""")
                .bind("series", series)
                .mapTo(SetTieRule.class)
                .list());
    }

    /** @param publishedAt of the scores that are ranked; null for those under way */
    TieRule of(String series, int year, OffsetDateTime publishedAt) {
        return inForce(of(series), year, publishedAt);
    }

    /** The newest that is for the year and was set before the scores were published. @param rules the newest first */
    static TieRule inForce(List<SetTieRule> rules, int year, OffsetDateTime publishedAt) {
        return rules.stream()
                .filter(rule -> rule.fromYear() <= year)
                .filter(rule -> publishedAt == null || !rule.setAt().isAfter(publishedAt))
                .findFirst()
                .map(SetTieRule::rule)
                .orElse(TieRule.SHARED);
    }

    /** @return whether nobody else was quicker */
    boolean add(SetTieRule rule) {
        return sql.read(handle -> handle.createUpdate("""
                        INSERT INTO ranking_tie_rule (series, number, from_year, codes, reason, set_at, set_by)
                        VALUES (:series, :number, :fromYear, :codes, :reason, :setAt, :setBy)
                        ON CONFLICT DO NOTHING""")
                        .bindArray("codes", String.class, rule.codes())
                        .bind("series", rule.series())
                        .bind("number", rule.number())
                        .bind("fromYear", rule.fromYear())
                        .bind("reason", rule.reason())
                        .bind("setAt", rule.setAt())
                        .bind("setBy", rule.setBy())
                        .execute())
                == 1;
    }
}
