package vn.chitieuso.tests.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever keeps the catalogue of the workshop, with what tests need there. A test keeps codes that no other test keeps. */
final class CatalogueDesk {

    static final String SINCE = "2022-01-01";
    static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private CatalogueDesk() {}

    static Caller keeper() {
        return Workshop.as("cqtt");
    }

    /** Fields of an input in documents; what is given replaces or adds fields, names and values in turn. */
    static String input(Object... fields) {
        return body(
                List.of(
                        "name",
                        "Chỉ tiêu thử",
                        "group",
                        "Thử",
                        "unit",
                        "văn bản",
                        "kind",
                        "INPUT",
                        "levels",
                        "COMMUNE",
                        "frequency",
                        "MONTH",
                        "validFrom",
                        SINCE),
                fields);
    }

    static String derived(String formula, Object... fields) {
        return body(
                List.of(
                        "name",
                        "Chỉ tiêu thử",
                        "group",
                        "Thử",
                        "unit",
                        "văn bản",
                        "kind",
                        "DERIVED",
                        "formula",
                        formula,
                        "levels",
                        "COMMUNE",
                        "frequency",
                        "MONTH",
                        "validFrom",
                        SINCE),
                fields);
    }

    private static String body(List<Object> usual, Object... fields) {
        List<Object> all = new ArrayList<>(usual);
        all.addAll(Arrays.asList(fields));
        return Json.of(all.toArray());
    }

    static Answer define(String code, String body) {
        return keeper().put("indicators/" + code, body);
    }

    /** Defined, or the test ends here. */
    static void defined(String code, String body) {
        Answer answer = define(code, body);
        assertThat(answer.status()).as(code + " " + answer).isEqualTo(200);
    }

    static Answer on(String code, String day) {
        return keeper().get("indicators/" + code + "?asOf=" + day);
    }

    static void recorded(String number, Object... fields) {
        List<Object> all = new ArrayList<>(List.of("number", number, "kind", "DECISION", "issuer", "UBND tỉnh"));
        all.addAll(Arrays.asList(fields));
        Answer answer = keeper().post("decisions", Json.of(all.toArray()));
        assertThat(answer.status()).as(number + " " + answer).isEqualTo(201);
    }

    static String encoded(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Refused with the status, and with the error where it is wrong: {@code /formula cycle}. */
    static void assertRefused(Answer answer, int status, String... errors) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.type()).startsWith("application/problem+json");
        if (errors.length > 0) {
            assertThat(answer.errors()).as(answer.toString()).contains(errors);
        }
        assertThat(answer.words()).doesNotContain("???", "Exception", "kpi.");
    }
}
