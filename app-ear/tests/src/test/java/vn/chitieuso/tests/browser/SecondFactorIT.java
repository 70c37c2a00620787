package vn.chitieuso.tests.browser;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Page;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.chitieuso.tests.product.RunningProduct;

import javax.crypto.spec.SecretKeySpec;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The first way in of somebody from whom a second factor is asked, and every later one. */
@Browsing
class SecondFactorIT {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final String OWN_PASSWORD = "q7#Vướng-Bưởi+Ngang 58";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final URI root = RunningProduct.on(TODAY).baseUri();

    /** An account of the standing agency that is no demonstration; gives its machine-made password. */
    private String newOfficer(String username) throws IOException, InterruptedException {
        String administrator = json(post("tokens", null, signInBody("quantri", "Demo-ChiTieuSo-2026!", null)))
                .get("token")
                .getAsString();
        JsonObject person = new JsonObject();
        person.addProperty("username", username);
        person.addProperty("fullName", "Lê Thị Mã Hai");
        String password =
                json(post("accounts", administrator, person)).get("password").getAsString();
        JsonObject grant = new JsonObject();
        grant.addProperty("role", "STANDING_AGENCY");
        grant.addProperty("unit", "38");
        assertThat(post("accounts/" + username + "/grants", administrator, grant)
                        .statusCode())
                .isEqualTo(201);
        return password;
    }

    private static JsonObject signInBody(String username, String password, String otp) {
        JsonObject body = new JsonObject();
        body.addProperty("username", username);
        body.addProperty("password", password);
        body.addProperty("name", "SecondFactorIT");
        body.addProperty("otp", otp);
        return body;
    }

    private HttpResponse<String> post(String path, String token, JsonObject body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(root.resolve("api/v1/" + path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString()));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    private static JsonObject json(HttpResponse<String> response) {
        return JsonParser.parseString(response.body()).getAsJsonObject();
    }

    private int statusOfSignIn(String username, String otp) throws IOException, InterruptedException {
        return post("tokens", null, signInBody(username, OWN_PASSWORD, otp)).statusCode();
    }

    private static void signIn(Page page, String username, String password) {
        page.navigate("admin/account/sign-in.xhtml");
        page.locator("[id$=username]").fill(username);
        page.locator("[id$=password]").fill(password);
        page.locator("[id$=signIn]").click();
    }

    private static void changePassword(Page page, String present) {
        assertThat(page).hasURL(Pattern.compile(".*/first-password\\.xhtml.*"));
        field(page, "present").fill(present);
        field(page, "password").fill(OWN_PASSWORD);
        field(page, "passwordAgain").fill(OWN_PASSWORD);
        field(page, "change").click();
    }

    /** Whatever form it stands in. */
    private static com.microsoft.playwright.Locator field(Page page, String id) {
        return page.locator("[id$=':" + id + "'], #" + id).first();
    }

    /** @param steps of thirty seconds from now on */
    private static String code(String secret, int steps) {
        try {
            TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator();
            return generator.generateOneTimePasswordString(
                    new SecretKeySpec(decoded(secret), generator.getAlgorithm()),
                    Instant.now().plus(generator.getTimeStep().multipliedBy(steps)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] decoded(String base32) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int buffer = 0;
        int bits = 0;
        for (char c : base32.replaceAll("\\s", "").toCharArray()) {
            buffer = buffer << 5 | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(c);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.write(buffer >> bits);
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void aNewOfficerChoosesAPasswordAndSetsUpTheSecondFactor() throws Exception {
        String first = newOfficer("thu.mahai");
        String secret;
        List<String> recovery;
        try (BrowserWindow window = BrowserWindow.desktop(root)) {
            Page page = window.page();
            signIn(page, "thu.mahai", first);
            changePassword(page, first);
            assertThat(page).hasURL(Pattern.compile(".*/second-factor-setup\\.xhtml.*"));
            assertThat(statusOfSignIn("thu.mahai", null)).as("not inside yet").isEqualTo(403);
            secret =
                    page.locator("#secret, [id$=':secret']").first().innerText().replaceAll("\\s", "");
            field(page, "code").fill("000000");
            field(page, "confirm").click();
            assertThat(page).hasURL(Pattern.compile(".*/second-factor-setup\\.xhtml.*"));
            assertThat(page.locator("#recovery li")).hasCount(0);
            field(page, "code").fill(code(secret, 0));
            field(page, "confirm").click();
            assertThat(page.locator("#recovery li")).hasCount(10);
            recovery = page.locator("#recovery li").allInnerTexts();
            field(page, "goOn").click();
            assertThat(page.locator("body")).containsText("Lê Thị Mã Hai");
        }
        assertThat(statusOfSignIn("thu.mahai", null)).as("without a code").isEqualTo(401);
        assertThat(statusOfSignIn("thu.mahai", code(secret, 0)))
                .as("the code that was used already")
                .isEqualTo(401);
        String next = code(secret, 1);
        assertThat(statusOfSignIn("thu.mahai", next)).isEqualTo(201);
        assertThat(statusOfSignIn("thu.mahai", next))
                .as("the same code once more")
                .isEqualTo(401);
        assertThat(statusOfSignIn("thu.mahai", recovery.get(0))).isEqualTo(201);
        assertThat(statusOfSignIn("thu.mahai", recovery.get(0)))
                .as("a recovery code once more")
                .isEqualTo(401);
        try (BrowserWindow window = BrowserWindow.desktop(root)) {
            Page page = window.page();
            signIn(page, "thu.mahai", OWN_PASSWORD);
            assertThat(page).hasURL(Pattern.compile(".*/second-factor\\.xhtml.*"));
            page.navigate("reporting/report/my-work.xhtml");
            assertThat(page).hasURL(Pattern.compile(".*/sign-in\\.xhtml.*"));
            signIn(page, "thu.mahai", OWN_PASSWORD);
            field(page, "code").fill(recovery.get(1));
            field(page, "show").click();
            assertThat(page.locator("body")).containsText("Lê Thị Mã Hai");
        }
    }
}
