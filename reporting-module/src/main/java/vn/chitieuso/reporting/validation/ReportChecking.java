package vn.chitieuso.reporting.validation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.platform.audit.AuditTrail;
import vn.chitieuso.platform.db.Sql;
import vn.chitieuso.platform.text.Decimals;
import vn.chitieuso.platform.text.Language;
import vn.chitieuso.platform.text.Texts;
import vn.chitieuso.reporting.regime.RegimeRight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Finds what is wrong or strange in a report, and keeps the rules it is checked by. */
@ApplicationScoped
public class ReportChecking {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int SHOWN_DECIMALS = 2;

    @Inject
    private Sql sql;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private AuditTrail audit;

    /** All findings, those of the first cells first. */
    public List<Finding> check(ReportFacts facts, Locale locale) {
        List<Finding> findings = new ArrayList<>();
        for (ReportFacts.Cell cell : facts.cells()) {
            missing(cell, locale).ifPresent(findings::add);
            jump(cell, facts.jumpPercent(), locale).ifPresent(findings::add);
        }
        for (Check check : checks()) {
            breach(check, facts, locale).ifPresent(findings::add);
        }
        facts.missingNarratives()
                .forEach((key, title) -> findings.add(new Finding(
                        Severity.ERROR,
                        "missing",
                        null,
                        key,
                        Texts.get(locale, "reporting.validation.missingText", title))));
        return findings;
    }

    private static Optional<Finding> missing(ReportFacts.Cell cell, Locale locale) {
        return cell.required() && cell.value() == null
                ? Optional.of(new Finding(
                        Severity.ERROR,
                        "missing",
                        cell.indicator(),
                        null,
                        Texts.get(locale, "reporting.validation.missing")))
                : Optional.empty();
    }

    private static Optional<Finding> jump(ReportFacts.Cell cell, BigDecimal percent, Locale locale) {
        if (cell.derived()
                || cell.value() == null
                || cell.previous() == null
                || cell.previous().signum() == 0
                || cell.hasNote()) {
            return Optional.empty();
        }
        BigDecimal change = cell.value()
                .subtract(cell.previous())
                .multiply(HUNDRED)
                .divide(cell.previous().abs(), MathContext.DECIMAL64);
        if (change.abs().compareTo(percent) <= 0) {
            return Optional.empty();
        }
        String key = change.signum() > 0 ? "reporting.validation.rose" : "reporting.validation.fell";
        String message = Texts.get(locale, key, Decimals.shown(change.abs(), 1));
        return Optional.of(new Finding(Severity.WARNING, "jump", cell.indicator(), null, message));
    }

    private static Optional<Finding> breach(Check check, ReportFacts facts, Locale locale) {
        Map<String, BigDecimal> figures = facts.figures();
        if (!figures.containsKey(check.indicatorCode())) {
            return Optional.empty();
        }
        Optional<BigDecimal> left = check.left().evaluate(figures);
        Optional<BigDecimal> right = check.right().evaluate(figures);
        if (left.isEmpty() || right.isEmpty() || check.comparison().holds(left.get(), right.get())) {
            return Optional.empty();
        }
        String pattern =
                Language.ENGLISH.getLanguage().equals(locale.getLanguage()) ? check.messageEn() : check.message();
        String message = pattern.replace("{0}", Decimals.shown(left.get(), SHOWN_DECIMALS))
                .replace("{1}", Decimals.shown(right.get(), SHOWN_DECIMALS));
        return Optional.of(new Finding(check.severity(), check.code(), check.indicatorCode(), null, message));
    }

    private List<Check> checks() {
        return sql.read(handle -> handle.createQuery("""
                        SELECT code, indicator_code, left_side, comparison, right_side, severity, message, message_en
                        FROM report_check ORDER BY code""").mapTo(Check.class).list());
    }

    /** Adds a rule, or changes the one of the same code. */
    @Transactional
    public void keep(Check check) {
        currentUser.require(RegimeRight.PUBLISH_REGIME);
        check.left();
        check.right();
        Check before = checks().stream()
                .filter(known -> known.code().equals(check.code()))
                .findFirst()
                .orElse(null);
        sql.write(handle -> handle.createUpdate("""
                        INSERT INTO report_check (id, code, indicator_code, left_side, comparison, right_side, severity,
                            message, message_en)
                        VALUES (nextval('entity_id'), :code, :indicatorCode, :leftSide, :comparison, :rightSide, :severity,
                            :message, :messageEn)
                        ON CONFLICT (code) DO UPDATE SET indicator_code = excluded.indicator_code,
                            left_side = excluded.left_side, comparison = excluded.comparison,
                            right_side = excluded.right_side, severity = excluded.severity, message = excluded.message,
                            message_en = excluded.message_en""").bindMethods(check).execute());
        audit.recordChange("validation.keepCheck", "check " + check.code(), before, check);
    }
}
