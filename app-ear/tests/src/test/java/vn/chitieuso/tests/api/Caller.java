package vn.chitieuso.tests.api;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.chitieuso.tests.product.RunningProduct;

/** Somebody who calls the API, in the name of one of the demonstration's accounts or of nobody. */
public final class Caller {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    static final String PASSWORD = "Demo-ChiTieuSo-2026!";
    static final String JSON = "application/json";
    static final String CSV = "text/csv";

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private static final Map<String, Caller> SIGNED_IN = new ConcurrentHashMap<>();

    private final URI root;
    private final String token;

    private Caller(URI root, String token) {
        this.root = root;
        this.token = token;
    }

    static Caller visitor() {
        return new Caller(root(), null);
    }

    static Caller withToken(String token) {
        return new Caller(root(), token);
    }

    /** Signed in once for all tests. */
    public static Caller as(String username) {
        return at(root(), username);
    }

    /** One of the demonstration's accounts at another product than the one all tests share. */
    public static Caller at(URI root, String username) {
        return SIGNED_IN.computeIfAbsent(root + username, key -> {
            Answer answer = signIn(root, username, PASSWORD);
            if (answer.status() != 201) {
                throw new IllegalStateException(username + " cannot sign in: " + answer);
            }
            return new Caller(root, answer.text("token"));
        });
    }

    static Caller agency() {
        return as("cqtt");
    }

    static Answer signIn(String username, String password) {
        return signIn(root(), username, password);
    }

    private static Answer signIn(URI root, String username, String password) {
        JsonObject body = new JsonObject();
        body.addProperty("username", username);
        body.addProperty("password", password);
        body.addProperty("name", "API tests");
        return new Caller(root, null).send("POST", "tokens", JSON, body.toString());
    }

    /** To be sent by clients of another kind. */
    String token() {
        return token;
    }

    /** The front page of the product all tests share. */
    public static URI home() {
        return root();
    }

    static URI root() {
        return RunningProduct.on(TODAY).baseUri();
    }

    public Answer get(String path, String... headers) {
        return send("GET", path, null, null, headers);
    }

    Answer csv(String path) {
        return get(path, "Accept", CSV);
    }

    public Answer patch(String path, String json, String... headers) {
        return send("PATCH", path, JSON, json, headers);
    }

    public Answer post(String path, String json, String... headers) {
        return send("POST", path, JSON, json, headers);
    }

    Answer delete(String path) {
        return send("DELETE", path, null, null);
    }

    public Answer put(String path, String json) {
        return send("PUT", path, JSON, json);
    }

    public Answer upload(String path, String csv) {
        return send("POST", path, CSV, csv);
    }

    public Answer upload(String path, String type, byte[] file, String... headers) {
        return exchange("POST", path, type, BodyPublishers.ofByteArray(file), headers);
    }

    public Answer patch(String path, byte[] piece, String... headers) {
        return exchange("PATCH", path, "application/offset+octet-stream", BodyPublishers.ofByteArray(piece), headers);
    }

    public Answer put(String path, String type, byte[] file) {
        return exchange("PUT", path, type, BodyPublishers.ofByteArray(file));
    }

    /** The token, for requests of another kind. */
    String bearer() {
        return token;
    }

    /** The bytes of a file. */
    public byte[] download(String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(root + "api/v1/" + path))
                .timeout(Duration.ofMinutes(1))
                .header("Authorization", "Bearer " + token)
                .build();
        try {
            return CLIENT.send(request, BodyHandlers.ofByteArray()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** @param headers names and values in turn */
    Answer send(String method, String path, String type, String body, String... headers) {
        return exchange(
                method, path, type, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body), headers);
    }

    private Answer exchange(String method, String path, String type, BodyPublisher body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root + "api/v1/" + path))
                .timeout(Duration.ofMinutes(1))
                .method(method, body);
        if (type != null) {
            request.header("Content-Type", type);
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(CLIENT, request.build());
    }

    static Answer send(HttpClient client, HttpRequest request) {
        try {
            return Answer.of(client.send(request, BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
