package vn.chitieuso.reporting.ranking.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import vn.chitieuso.reporting.ranking.RankingQuestion;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Which ranking the pages show, as their address says; what it does not say is chosen. */
@Named
@RequestScoped
public class RankingFilter {

    static final String PROVISIONAL = "PROVISIONAL";

    @Inject
    private RankingChoices choices;

    private String scorecard;
    private String version;
    private String group;
    private String kind;
    private String search;

    /** @return whether there is anything to show */
    boolean choose() {
        scorecard = choices.scorecard(scorecard);
        if (scorecard == null) {
            return false;
        }
        version = choices.version(scorecard, version);
        return true;
    }

    RankingQuestion question() {
        boolean provisional = PROVISIONAL.equals(version);
        return new RankingQuestion(
                scorecard,
                provisional || version == null ? null : Integer.valueOf(version),
                provisional,
                null,
                named(group),
                named(kind),
                named(search));
    }

    /** Whether units are ranked among some only. */
    public boolean isAmong() {
        return named(group) != null || named(kind) != null;
    }

    /** The same choice elsewhere, to be continued with {@code &}. */
    public String getQuery() {
        StringBuilder query = new StringBuilder("?scorecard=").append(encoded(scorecard));
        append(query, "version", version);
        append(query, "group", group);
        append(query, "kind", kind);
        append(query, "q", search);
        return query.toString();
    }

    /** Where the scores behind a place are explained, to be continued with the unit's code. */
    public String getExplanation() {
        return "/reporting/evaluation/unit.xhtml" + published();
    }

    /** Where one score is explained, to be continued with the unit's code and {@code &criterion=}. */
    public String getScoreExplanation() {
        return "/reporting/evaluation/score.xhtml" + published();
    }

    private String published() {
        boolean provisional = PROVISIONAL.equals(version) || version == null;
        return "?scorecard=" + encoded(scorecard) + (provisional ? "" : "&edition=" + version) + "&unit=";
    }

    private static void append(StringBuilder query, String name, String value) {
        if (named(value) != null) {
            query.append('&').append(name).append('=').append(encoded(value.strip()));
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String named(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    public String getScorecard() {
        return scorecard;
    }

    public void setScorecard(String scorecard) {
        this.scorecard = scorecard;
    }

    public String getVersion() {
        return version;
    }

    public void setVersion(String version) {
        this.version = version;
    }

    public String getGroup() {
        return group;
    }

    public void setGroup(String group) {
        this.group = group;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getSearch() {
        return search;
    }

    public void setSearch(String search) {
        this.search = search;
    }
}
