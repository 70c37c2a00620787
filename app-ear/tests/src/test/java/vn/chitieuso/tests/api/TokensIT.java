package vn.chitieuso.tests.api;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Signing in for programs. */
class TokensIT {

    private static Answer ask(String json) {
        return Caller.visitor().post("tokens", json);
    }

    private static Answer askFor(String days) {
        return ask("{\"username\":\"thanhtra\",\"password\":\"%s\",\"name\":\"thử\",\"expiresInDays\":%s}"
                .formatted(Caller.PASSWORD, days));
    }

    @Test
    void aPasswordBecomesATokenThatSpeaksForTheAccount() {
        Answer answer = Caller.signIn("LanhDao", Caller.PASSWORD);
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Set-Cookie")).isNull();
        assertThat(Caller.withToken(answer.text("token")).get("units?size=1").status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "366, 366", "null, 30"})
    void aTokenLastsFromOneDayToAYear(String days, int lasts) {
        Answer answer = askFor(days);
        assertThat(answer.status()).isEqualTo(201);
        assertThat(OffsetDateTime.parse(answer.text("expiresAt")).toLocalDate())
                .isEqualTo(Caller.TODAY.plusDays(lasts));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "367", "1.5", "\"x\"", "1e1000000000", "99999999999"})
    void noOtherLifetimeIsGiven(String days) {
        Answer answer = askFor(days);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.errors()).singleElement().asString().startsWith("/expiresInDays ");
    }

    @Test
    void aWrongPasswordAndAnUnknownNameAnswerAlike() {
        Answer password = Caller.signIn("thanhtra", "Wrong-Password-2026!");
        Answer name = Caller.signIn("nobody.at.all", Caller.PASSWORD);
        assertThat(password.status()).isEqualTo(401);
        assertThat(password.type()).startsWith("application/problem+json");
        assertThat(name.body()).isEqualTo(password.body());
        assertThat(name.status()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | /username",
                "{} | /password",
                "{\"username\":\"cqtt\",\"name\":\"x\"} | /password",
                "{\"password\":\"x\",\"name\":\"x\"} | /username",
                "{\"username\":null,\"password\":\"x\",\"name\":\"x\"} | /username",
                "{\"username\":7,\"password\":\"x\",\"name\":\"x\"} | /username",
                "{\"username\":\"thanhtra\",\"password\":\"Demo-ChiTieuSo-2026!\"} | /name",
                "{\"username\":\"thanhtra\",\"password\":\"Demo-ChiTieuSo-2026!\",\"name\":\" \"} | /name",
            })
    void whatIsMissingIsNamed(String body, String pointer) {
        Answer answer = ask(body);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.errors()).anyMatch(error -> error.startsWith(pointer + " "));
    }

    @ParameterizedTest
    @ValueSource(ints = {61, 300, 401, 10_000})
    void aNameLongerThanAnyAccountsIsNoFailure(int length) {
        assertThat(Caller.signIn("a".repeat(length), Caller.PASSWORD).status()).isIn(401, 422);
    }

    @Test
    void theFifthFailureLocksTheAccountAndSaysForHowLong() {
        for (int failure = 1; failure <= 4; failure++) {
            assertThat(Caller.signIn("ld.16540", "Wrong-Password-2026!").status())
                    .isEqualTo(401);
        }
        assertThat(Caller.signIn("ld.16540", "Wrong-Password-2026!").status()).isIn(401, 429);
        Answer locked = Caller.signIn("ld.16540", Caller.PASSWORD);
        assertThat(locked.status()).isEqualTo(429);
        assertThat(locked.type()).startsWith("application/problem+json");
        assertThat(Integer.parseInt(locked.header("Retry-After"))).isBetween(1, 15 * 60 + 1);
        assertThat(Caller.signIn("cb.16540", Caller.PASSWORD).status()).isEqualTo(201);
    }

    @Test
    void aSuccessForgetsEarlierFailures() {
        for (int round = 0; round < 2; round++) {
            for (int failure = 1; failure <= 4; failure++) {
                assertThat(Caller.signIn("cb.16543", "Wrong-Password-2026!").status())
                        .isEqualTo(401);
            }
            assertThat(Caller.signIn("cb.16543", Caller.PASSWORD).status()).isEqualTo(201);
        }
    }

    @Test
    void signingInTwiceAtOnceSucceedsTwice() {
        assertThat(atOnce(8, () -> Caller.signIn("cb.16561", Caller.PASSWORD).status()))
                .containsOnly(201);
    }

    @Test
    void failuresAtOnceCountAsManyAsTheyAre() {
        assertThat(atOnce(
                        10,
                        () -> Caller.signIn("cb.16549", "Wrong-Password-2026!").status()))
                .containsAnyOf(401, 429);
        assertThat(Caller.signIn("cb.16549", Caller.PASSWORD).status()).isEqualTo(429);
    }

    private static List<Integer> atOnce(int times, Supplier<Integer> action) {
        List<CompletableFuture<Integer>> started = IntStream.range(0, times)
                .mapToObj(n -> CompletableFuture.supplyAsync(action, task -> new Thread(task).start()))
                .toList();
        return started.stream().map(CompletableFuture::join).toList();
    }

    /** Else five wrong passwords tell which names exist. */
    @Test
    void guessingAtANameThatDoesNotExistEndsAsAtOneThatDoes() {
        Answer last = null;
        for (int failure = 1; failure <= 6; failure++) {
            last = Caller.signIn("cb.nowhere", "Wrong-Password-2026!");
        }
        assertThat(last.status()).isEqualTo(429);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "units",
                "reports",
                "rollup",
                "values",
                "indicators",
                "decisions",
                "targets",
                "regimes",
                "periods"
            })
    void everyOtherDoorAsksForAToken(String path) {
        for (Caller stranger : new Caller[] {Caller.visitor(), Caller.withToken("x"), Caller.withToken("")}) {
            Answer answer = stranger.get(path);
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.type()).startsWith("application/problem+json");
            assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
        }
    }
}
