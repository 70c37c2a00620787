package vn.chitieuso.tests.api;

import com.google.gson.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What operators and integrators look at first. */
class OperationsIT {

    private static Answer open(String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(Caller.root() + path))
                .header("Accept", "application/json")
                .build();
        return Caller.send(HttpClient.newHttpClient(), request);
    }

    @ParameterizedTest
    @ValueSource(strings = {"health/ready", "health/live"})
    void theProductTellsThatItIsUp(String path) {
        Answer health = open(path);
        assertThat(health.status()).isEqualTo(200);
        assertThat(health.text("status")).isEqualTo("UP");
    }

    @Test
    void readyMeansThatTheDatabaseAnswers() {
        assertThat(open("health/ready").json().getAsJsonArray("checks")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tokens",
                "units",
                "units/{code}",
                "units/{code}/successors",
                "units/{code}/predecessors",
                "periods",
                "periods/{code}",
                "deadlines",
                "decisions",
                "indicators",
                "indicators/{code}",
                "targets",
                "targets:import",
                "regimes",
                "regimes/{code}",
                "reports",
                "reports/{regime}/{period}/{unit}",
                "reports/{regime}/{period}/{unit}/{action}",
                "reports/{regime}/{period}/{unit}/revisions",
                "values",
                "rollup"
            })
    void theDescriptionOfTheApiListsThePath(String path) {
        JsonObject paths = open("openapi").json().getAsJsonObject("paths");
        assertThat(paths.keySet()).contains("/api/v1/" + path);
    }

    @Test
    void answersOfTheApiAreNotKeptByAnybody() {
        Answer answer = Caller.agency().get("units/38");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("X-Powered-By")).isNull();
    }
}
