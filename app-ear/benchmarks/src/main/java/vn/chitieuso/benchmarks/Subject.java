package vn.chitieuso.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The product being measured, with a regime of its own that asks communes for forty figures a month; ten rules compare half
 * of them.
 */
final class Subject {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    static final int INDICATORS = 40;
    static final int VALUE_MAX = 100_000;
    static final String REGIME = "DO-TOC-DO";
    static final String PASSWORD = "Demo-ChiTieuSo-2026!";

    private static final Pattern TOKEN = Pattern.compile("\"token\":\"([^\"]+)\"");

    /** A regime of one section like one that is there; whatever columns these tables have besides stay as they are there. */
    private static final List<String> REGIME_OF_ITS_OWN = List.of("""
            INSERT INTO reporting_regime SELECT (jsonb_populate_record(g, jsonb_build_object(
                'id', nextval('entity_id'), 'code', 'DO-TOC-DO'))).*
            FROM reporting_regime g WHERE code = 'CDS-THANG'""", """
            INSERT INTO regime_revision SELECT (jsonb_populate_record(v, jsonb_build_object('id', nextval('entity_id'),
                'regime_id', (SELECT id FROM reporting_regime WHERE code = 'DO-TOC-DO'), 'number', 1,
                'name', 'Đo tốc độ', 'levels', 'COMMUNE', 'valid_from', '2018-01-01'))).*
            FROM regime_revision v JOIN reporting_regime g ON g.id = v.regime_id
            WHERE g.code = 'CDS-THANG' ORDER BY v.number LIMIT 1""", """
            INSERT INTO regime_section SELECT (jsonb_populate_record(s, jsonb_build_object('id', nextval('entity_id'),
                'ordinal', 1, 'title', 'Đo tốc độ', 'revision_id', (
                    SELECT v.id FROM regime_revision v JOIN reporting_regime g ON g.id = v.regime_id
                    WHERE g.code = 'DO-TOC-DO')))).*
            FROM regime_section s WHERE kind = 'INDICATORS' ORDER BY id LIMIT 1""", """
            INSERT INTO regime_section_indicator SELECT (jsonb_populate_record(a, jsonb_build_object('section_id', (
                    SELECT s.id FROM regime_section s JOIN regime_revision v ON v.id = s.revision_id
                    JOIN reporting_regime g ON g.id = v.regime_id WHERE g.code = 'DO-TOC-DO'),
                'ordinal', right(i.code, 2)::int, 'indicator_id', i.id, 'levels', 'COMMUNE', 'required', false))).*
            FROM regime_section_indicator a, indicator i
            WHERE (a.section_id, a.ordinal) = (SELECT section_id, ordinal FROM regime_section_indicator LIMIT 1)
              AND i.code LIKE 'DO-%'""", """
            INSERT INTO deadline_rule SELECT (jsonb_populate_record(d, jsonb_build_object('id', nextval('entity_id'),
                'subject', 'DO-TOC-DO', 'valid_from', '2018-01-01'))).*
            FROM deadline_rule d WHERE subject = 'CDS-THANG' AND withdrawn_at IS NULL
            ORDER BY level NULLS FIRST, valid_from DESC LIMIT 1""");

    private final URI address;
    private final String jdbcUrl;
    private final HttpClient client = HttpClient.newHttpClient();

    Subject(URI address, String jdbcUrl) {
        this.address = address;
        this.jdbcUrl = jdbcUrl;
    }

    URI address() {
        return address;
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbcUrl);
    }

    static String indicator(int number) {
        return "DO-%02d".formatted(number);
    }

    void prepare() throws Exception {
        String agency = token("cqtt");
        for (int number = 1; number <= INDICATORS; number++) {
            String definition = """
                    {"name":"Số đo tốc độ thứ %d","group":"Đo tốc độ","unit":"việc","levels":["COMMUNE"],"kind":"INPUT",
                     "frequency":"MONTH","decimals":0,"timeAggregation":"SUM","spaceAggregation":"SUM",
                     "direction":"HIGHER","validFrom":"2018-01-01"}""".formatted(number);
            expect(call("PUT", "indicators/" + indicator(number), agency, "application/json", text(definition)));
        }
        for (int number = 1; number < INDICATORS; number += 4) {
            expect(call("PUT", "validation-rules/do-" + number, agency, "application/json", text("""
                    {"indicator":"%2$s","condition":"%2$s <= %1$s + %3$d","severity":"ERROR","message":"{0} > {1}",
                     "messageEn":"{0} > {1}","validFrom":"2018-01-01"}""".formatted(indicator(number), indicator(number + 1), VALUE_MAX))));
        }
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String sql : REGIME_OF_ITS_OWN) {
                statement.execute(sql);
            }
        }
    }

    String token(String username) throws IOException, InterruptedException {
        String body = "{\"username\":\"%s\",\"password\":\"%s\",\"name\":\"benchmark\"}".formatted(username, PASSWORD);
        HttpResponse<String> answer = call("POST", "tokens", null, "application/json", text(body));
        Matcher token = TOKEN.matcher(answer.body());
        if (!token.find()) {
            throw new IllegalStateException(username + " cannot sign in: " + answer.body());
        }
        return token.group(1);
    }

    /** Codes of the communes of a day; those with an officer's account first come first. */
    List<String> communes(LocalDate day) throws SQLException {
        List<String> codes = new ArrayList<>();
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        SELECT c.code FROM org_unit u
                        JOIN org_unit_code c ON c.unit_id = u.id AND DATE '%1$s' BETWEEN c.valid_from AND c.valid_to
                        WHERE u.level = 'COMMUNE' AND DATE '%1$s' BETWEEN u.valid_from AND u.valid_to
                        ORDER BY EXISTS (SELECT 1 FROM account a WHERE a.username = 'cb.' || c.code) DESC, c.code""".formatted(day))) {
            while (rows.next()) {
                codes.add(rows.getString(1));
            }
        }
        return codes;
    }

    HttpResponse<String> call(String method, String path, String token, String type, BodyPublisher body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve("api/v1/" + path))
                .method(method, body)
                .header("Content-Type", type);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    static BodyPublisher text(String text) {
        return BodyPublishers.ofString(text);
    }

    static HttpResponse<String> expect(HttpResponse<String> answer) {
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(answer.request().uri() + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer;
    }
}
