package vn.chitieuso.reporting.ranking.rest;

import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.platform.rest.Parameters;
import vn.chitieuso.reporting.ranking.RankingQuestion;

import jakarta.ws.rs.QueryParam;

/** Which ranking is wanted, as addresses put it. {@code version} is the number of an edition, or {@code PROVISIONAL}. */
public class RankingParameters {

    private static final String PROVISIONAL = "PROVISIONAL";
    private static final int EDITIONS_MAX = 10_000;

    @QueryParam("version")
    private String version;

    @QueryParam("level")
    private String level;

    @QueryParam("group")
    private String group;

    @QueryParam("kind")
    private String kind;

    @QueryParam("q")
    private String text;

    RankingQuestion question(String scorecard) {
        boolean provisional = version != null && PROVISIONAL.equalsIgnoreCase(version.strip());
        return new RankingQuestion(
                Parameters.required("scorecard", scorecard),
                provisional ? null : Parameters.integer("version", version, 1, EDITIONS_MAX),
                provisional,
                Parameters.constant("level", level, OrgLevel.class, null),
                named(group),
                named(kind),
                named(text));
    }

    private static String named(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
