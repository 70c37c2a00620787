package vn.chitieuso.quickstart;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Asks a server whether it and the application are ready: its own word for it, and the front page's. */
public final class Readiness {

    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final URI address;

    public Readiness(URI address) {
        this.address = address;
    }

    public boolean isReached() {
        return status("health/ready") == 200 && isAnswer(status(""));
    }

    /** Not found: the server has no application yet. Even a failure is the application's own word, to be seen at once. */
    private static boolean isAnswer(int status) {
        return status >= 200 && status != 404 && status != 503;
    }

    private int status(String path) {
        HttpRequest request = HttpRequest.newBuilder(address.resolve(path))
                .timeout(Duration.ofSeconds(20))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException notYet) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }
}
