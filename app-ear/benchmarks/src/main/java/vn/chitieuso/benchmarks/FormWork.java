package vn.chitieuso.benchmarks;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Officers open a form of forty figures as it is on an ordinary day: begun, some cells with notes, the last period and a
 * target beside each; next to a page of the same template that holds next to nothing.
 */
final class FormWork implements Work {

    private static final int USERS = 50;
    private static final int TIMES = 10;
    private static final String EMPTY_PAGE = "platform/work/jobs.xhtml";
    private static final Pattern VIEW_STATE =
            Pattern.compile("name=\"jakarta\\.faces\\.ViewState\"[^>]*value=\"([^\"]*)\"");
    private static final Pattern FORM = Pattern.compile("<form id=\"([^\"]*)\"[^>]*>(?s:.*?)</form>");
    private static final Pattern FIELD = Pattern.compile("<input [^>]*name=\"([^\"]+)\"[^>]*>");

    @Override
    public String name() {
        return "form";
    }

    @Override
    public List<Measure> measure(Subject subject) throws Exception {
        List<String> units = subject.communes(LocalDate.of(2026, 11, 14)).subList(0, USERS);
        begin(subject, units);
        List<Crowd.Person> forms = new ArrayList<>();
        List<Crowd.Person> emptyPages = new ArrayList<>();
        for (String unit : units) {
            HttpClient browser = signedIn(subject.address(), "cb." + unit);
            URI form = subject.address()
                    .resolve("reporting/report/edit.xhtml?regime=" + Subject.REGIME + "&period=202611&unit=" + unit);
            forms.add(time -> open(browser, form, Subject.indicator(Subject.INDICATORS)));
            emptyPages.add(time -> open(browser, subject.address().resolve(EMPTY_PAGE), "</html>"));
        }
        double form = Crowd.p95(forms, TIMES);
        double empty = Crowd.p95(emptyPages, TIMES);
        return List.of(Measure.time("form of 40 figures opened, p95, 50 users", form, empty, 3));
    }

    private static void begin(Subject subject, List<String> units) throws Exception {
        String agency = subject.token("cqtt");
        StringBuilder last = new StringBuilder("unit,period,indicator,value\n");
        StringBuilder targets = new StringBuilder("indicator,unit,year,value,qualifier,path,decision\n");
        for (int number = 1; number <= Subject.INDICATORS; number++) {
            for (String unit : units) {
                last.append("%s,202610,%s,%d%n".formatted(unit, Subject.indicator(number), 900 + number));
                targets.append("%s,%s,2026,%d,,,969/QĐ-UBND%n".formatted(Subject.indicator(number), unit, 12_000));
            }
        }
        Subject.expect(subject.call(
                "POST", "values:import?regime=" + Subject.REGIME, agency, "text/csv", Subject.text(last.toString())));
        Subject.expect(subject.call("POST", "targets:import", agency, "text/csv", Subject.text(targets.toString())));
        for (String unit : units) {
            StringBuilder cells = new StringBuilder();
            for (int number = 1; number <= Subject.INDICATORS; number++) {
                cells.append(cells.isEmpty() ? "" : ",")
                        .append("{\"indicator\":\"%s\",\"value\":%d%s}"
                                .formatted(
                                        Subject.indicator(number),
                                        1000 + number,
                                        number % 5 == 0 ? ",\"note\":\"Đã rà soát.\"" : ""));
            }
            Subject.expect(subject.call(
                    "PATCH",
                    "reports/" + Subject.REGIME + "/202611/" + unit,
                    subject.token("cb." + unit),
                    "application/json",
                    Subject.text("{\"values\":[" + cells + "]}")));
        }
    }

    private static void open(HttpClient browser, URI page, String sign) throws Exception {
        HttpResponse<String> answer = browser.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200 || !answer.body().contains(sign)) {
            throw new IllegalStateException(page + ": " + answer.statusCode());
        }
    }

    /** As a person signs in: by the form, with whatever hidden fields it has. */
    private static HttpClient signedIn(URI address, String username) throws Exception {
        HttpClient browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        URI door = address.resolve("admin/account/sign-in.xhtml");
        String page = browser.send(HttpRequest.newBuilder(door).build(), BodyHandlers.ofString())
                .body();
        Matcher form = FORM.matcher(page);
        while (form.find()) {
            if (form.group().contains("type=\"password\"")) {
                break;
            }
        }
        StringBuilder body = new StringBuilder();
        Matcher field = FIELD.matcher(form.group());
        while (field.find()) {
            String tag = field.group();
            String value = tag.contains("type=\"password\"")
                    ? Subject.PASSWORD
                    : tag.contains("type=\"text\"") ? username : attribute(tag, "value");
            body.append(body.isEmpty() ? "" : "&")
                    .append(URLEncoder.encode(field.group(1), StandardCharsets.UTF_8))
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
        if (!VIEW_STATE.matcher(form.group()).find()) {
            throw new IllegalStateException("no view state on " + door);
        }
        browser.send(
                HttpRequest.newBuilder(door)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body.toString()))
                        .build(),
                BodyHandlers.discarding());
        return browser;
    }

    private static String attribute(String tag, String name) {
        Matcher value = Pattern.compile(name + "=\"([^\"]*)\"").matcher(tag);
        return value.find() ? value.group(1).replace("&amp;", "&") : "";
    }
}
