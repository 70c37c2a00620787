package vn.chitieuso.tests.api;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The cookies of somebody who signed in on the page, as a browser holds it; redirects are not followed. */
final class BrowserSession {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String SIGN_IN = "admin/account/sign-in.xhtml";
    private static final Pattern INPUT = Pattern.compile("<(?:input|button)\\b[^>]*>");

    /** By name, as they were set. */
    private final Map<String, String> cookies;

    private BrowserSession(Map<String, String> cookies) {
        this.cookies = new TreeMap<>(cookies);
    }

    /** A session before anybody has signed in. */
    static BrowserSession visitor() {
        BrowserSession session = new BrowserSession(Map.of());
        session.get(SIGN_IN);
        return session;
    }

    static BrowserSession of(String username) {
        BrowserSession session = attempt(username, Caller.PASSWORD);
        if (session.get("api/v1/units?size=1").status() != 200) {
            throw new IllegalStateException(username + " cannot sign in on the page");
        }
        return session;
    }

    static BrowserSession attempt(String username, String password) {
        BrowserSession session = visitor();
        session.signIn(username, password);
        return session;
    }

    /** Fills the form as it stands in the page. */
    void signIn(String username, String password) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher input = INPUT.matcher(get(SIGN_IN).body());
        while (input.find()) {
            String name = attribute(input.group(), "name");
            if (name == null) {
                continue;
            }
            String type = attribute(input.group(), "type");
            fields.put(
                    name, "password".equals(type) ? password : "text".equals(type) ? username : given(input.group()));
        }
        String form = fields.keySet().stream()
                .filter(name -> name.contains(":"))
                .findFirst()
                .orElseThrow();
        fields.put(form.substring(0, form.indexOf(':')), form.substring(0, form.indexOf(':')));
        send(SIGN_IN, "application/x-www-form-urlencoded", "POST", BodyPublishers.ofString(encoded(fields)));
    }

    void signOut() {
        send("platform/sign-out", "application/x-www-form-urlencoded", "POST", BodyPublishers.noBody());
    }

    /** The same cookies in other hands. */
    BrowserSession copy() {
        return new BrowserSession(cookies);
    }

    /** The session's cookie as it was set, with its attributes; empty where there is none. */
    String cookie() {
        return cookies.getOrDefault("JSESSIONID", "");
    }

    Answer get(String path) {
        return send(path, null, "GET", BodyPublishers.noBody());
    }

    Answer send(String path, String type, String method, BodyPublisher body, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(Caller.root() + path)).method(method, body);
        if (type != null) {
            request.header("Content-Type", type);
        }
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.values().stream().map(set -> set.split(";")[0]).collect(Collectors.joining("; ")));
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        Answer answer = Caller.send(CLIENT, request.build());
        answer.response()
                .headers()
                .allValues("Set-Cookie")
                .forEach(set -> cookies.put(set.substring(0, set.indexOf('=')), set));
        return answer;
    }

    private static String given(String tag) {
        String value = attribute(tag, "value");
        return value == null ? "" : value.replace("&amp;", "&");
    }

    private static String attribute(String tag, String name) {
        Matcher attribute = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
        return attribute.find() ? attribute.group(1) : null;
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
