package vn.chitieuso.tests.api;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Scanner;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever has a report open hears within two seconds that somebody changed it. */
class ReportNewsIT {

    private static final int LISTENERS = 50;

    /** One open page: the events it hears, as {@code name data}. */
    private static final class Listener implements AutoCloseable {

        private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        private final HttpResponse<InputStream> response;

        Listener(HttpClient client, String account, ReportDesk desk) {
            response = open(client, account, desk);
            if (response.statusCode() == 200) {
                Thread reading = new Thread(this::read, "news");
                reading.setDaemon(true);
                reading.start();
            }
        }

        private static HttpResponse<InputStream> open(HttpClient client, String account, ReportDesk desk) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(Caller.root() + "api/v1/" + desk.path() + "/news"))
                    .timeout(Duration.ofSeconds(30))
                    .header("Authorization", "Bearer " + Caller.as(account).token())
                    .header("Accept", "text/event-stream")
                    .build();
            try {
                return client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            } catch (IOException e) {
                throw new IllegalStateException("no stream", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
        }

        private void read() {
            String event = "";
            try (Scanner lines = new Scanner(response.body(), StandardCharsets.UTF_8)) {
                while (lines.hasNextLine()) {
                    String line = lines.nextLine();
                    if (!line.isEmpty()) {
                        event = (event + " "
                                        + line.substring(line.indexOf(':') + 1).strip())
                                .strip();
                    } else if (!event.isEmpty()) {
                        heard.add(event);
                        event = "";
                    }
                }
            }
        }

        /** Null where nothing of the name is heard in time. */
        String hears(String name, Duration within) throws InterruptedException {
            long end = System.nanoTime() + within.toNanos();
            while (true) {
                String event = heard.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
                if (event == null || event.startsWith(name)) {
                    return event;
                }
            }
        }

        int status() {
            return response.statusCode();
        }

        @Override
        public void close() throws IOException {
            response.body().close();
        }
    }

    private static HttpClient client() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }

    @Test
    void aChangeIsHeardWithinTwoSeconds() throws Exception {
        ReportDesk desk = ReportDesk.filled("15853", "202603");
        try (Listener page = new Listener(client(), "ld.15853", desk);
                Listener neighbour = new Listener(client(), "ld.15853", ReportDesk.of("15853", "202604"))) {
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.hears("open", Duration.ofSeconds(10))).isNotNull();
            desk.type("VB-03", "601");
            assertThat(page.hears("changed", Duration.ofSeconds(2))).isEqualTo("changed cb.15853");
            desk.act(desk.officer(), "submit-for-approval");
            assertThat(page.hears("changed", Duration.ofSeconds(2))).isEqualTo("changed cb.15853");
            desk.act(desk.head(), "submit");
            assertThat(page.hears("changed", Duration.ofSeconds(2))).isEqualTo("changed ld.15853");
            desk.verifyValue(Caller.agency(), "VB-03", "{\"value\":590,\"reason\":\"Trùng.\"}");
            assertThat(page.hears("changed", Duration.ofSeconds(2))).isEqualTo("changed cqtt");
            desk.comment(Caller.agency(), "VB-03", "Vì sao?");
            assertThat(page.hears("changed", Duration.ofSeconds(2))).isEqualTo("changed cqtt");
            assertThat(neighbour.hears("changed", Duration.ofMillis(100)))
                    .as("another report")
                    .isNull();
        }
    }

    @Test
    void aListIsHeardInEveryReportItChanges() throws Exception {
        ReportDesk own = ReportDesk.filled("15853", "202607");
        try (Listener page = new Listener(client(), "ld.15853", own);
                Listener other = new Listener(client(), "ld.15853", ReportDesk.of("15853", "202608"))) {
            page.hears("open", Duration.ofSeconds(10));
            other.hears("open", Duration.ofSeconds(10));
            Caller.as("cb.15853")
                    .upload("values:import?regime=CDS-THANG", "unit,period,indicator,value\n15853,202607,VB-03,611\n");
            assertThat(page.hears("changed", Duration.ofSeconds(2))).isEqualTo("changed cb.15853");
            Caller.agency()
                    .upload("values:import?regime=CDS-THANG", "unit,period,indicator,value\n15853,202608,VB-03,612\n");
            assertThat(other.hears("changed", Duration.ofSeconds(2))).isEqualTo("changed cqtt");
        }
    }

    @Test
    void whatIsRefusedIsNoNews() throws Exception {
        ReportDesk desk = ReportDesk.filled("15853", "202605");
        try (Listener page = new Listener(client(), "ld.15853", desk)) {
            page.hears("open", Duration.ofSeconds(10));
            desk.type("VB-03", "-1");
            desk.act(desk.head(), "submit");
            assertThat(page.hears("changed", Duration.ofSeconds(2))).isNull();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "cb.15853, 200",
        "ld.15853, 200",
        "cqtt, 403",
        "lanhdao, 403",
        "thanhtra, 403",
        "taichinh, 403",
        "quantri, 403",
        "cb.15643, 403",
        "ld.15643, 403",
    })
    void aDraftsNewsIsForItsUnit(String account, int status) throws Exception {
        ReportDesk desk = ReportDesk.of("15853", "202606");
        desk.type("VB-03", "1");
        try (Listener page = new Listener(client(), account, desk)) {
            assertThat(page.status()).isEqualTo(status);
        }
    }

    @Test
    void visitorsHearNothing() {
        ReportDesk desk = ReportDesk.of("15853", "202606");
        assertThat(Caller.visitor().get(desk.path() + "/news").status()).isEqualTo(401);
        assertThat(desk.officer().get("reports/CDS-THANG/202606/99999/news").status())
                .isEqualTo(404);
    }

    @Test
    void fiftyOpenPagesAllHearAndTheProductGoesOnAnswering() throws Exception {
        ReportDesk desk = ReportDesk.filled("15853", "202602");
        List<Listener> pages = new ArrayList<>();
        HttpClient client = client();
        try {
            for (int i = 0; i < LISTENERS; i++) {
                pages.add(new Listener(client, "ld.15853", desk));
            }
            for (Listener page : pages) {
                assertThat(page.hears("open", Duration.ofSeconds(20))).isNotNull();
            }
            assertThat(desk.type("VB-03", "602").status()).isEqualTo(200);
            for (Listener page : pages) {
                assertThat(page.hears("changed", Duration.ofSeconds(2))).isEqualTo("changed cb.15853");
            }
            assertThat(desk.figure("VB-03")).isEqualTo("602");
        } finally {
            for (Listener page : pages) {
                page.close();
            }
        }
        assertThat(desk.type("VB-03", "603").status()).as("once they are gone").isEqualTo(200);
        try (Listener page = new Listener(client(), "ld.15853", desk)) {
            page.hears("open", Duration.ofSeconds(10));
            desk.type("VB-03", "604");
            assertThat(page.hears("changed", Duration.ofSeconds(2))).isNotNull();
        }
    }
}
