package vn.chitieuso.reporting.evaluation;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.kpi.Qualifier;
import vn.chitieuso.kpi.indicator.ReportedFigure;
import vn.chitieuso.kpi.scorecard.RuleKind;

/** Criteria, units, figures and verdicts as the tests speak of them. */
final class Scored {

    static final OffsetDateTime THEN = OffsetDateTime.of(2026, 11, 20, 8, 0, 0, 0, ZoneOffset.ofHours(7));

    private Scored() {}

    static ScoredCriterion by(RuleKind rule, String parameters, String measure, int maximum) {
        return new ScoredCriterion(
                1,
                1,
                "A",
                "Mục A",
                BigDecimal.TEN,
                "A.1",
                "Tiêu chí",
                BigDecimal.valueOf(maximum),
                rule,
                parameters,
                measure,
                null,
                null);
    }

    static ScoredCriterion manual(int maximum) {
        return by(RuleKind.MANUAL, null, null, maximum);
    }

    static EvaluatedUnit unit(long id) {
        return new EvaluatedUnit(id, String.valueOf(id), "Xã " + id, OrgLevel.COMMUNE, "Xã", 1, null, null);
    }

    static ReportedFigure figure(String value) {
        return new ReportedFigure(new BigDecimal(value), Qualifier.EQUAL, 1, 1, false);
    }

    static SelfScore said(String points, String claimed) {
        return new SelfScore(1, 1, 1, number(points), number(claimed), "căn cứ", THEN, "cb.1", "Cán bộ");
    }

    static Verdict verdict(Seat seat, String points, ScoreSource source) {
        return new Verdict(1, 1, seat, 1, number(points), source, null, "lý do", "Sở", THEN, "cb.so", "Cán bộ sở");
    }

    static Settlement settled(String points) {
        return new Settlement(1, 1, 1, 1, number(points), "hội đồng", THEN, "lanhdao", "Lãnh đạo");
    }

    static Message message(Message.Kind kind) {
        return new Message(1, 1, 1, kind, "vì sao", THEN, "cb.so", "Cán bộ sở");
    }

    static BigDecimal number(String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
