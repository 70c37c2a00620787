package vn.chitieuso.tests.api;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Keeping accounts: each test makes accounts of its own, or takes people of a unit no other test takes. */
class AccountsIT {

    private static final String TODAY = Caller.TODAY.toString();

    private final Caller administrator = Caller.as("quantri");

    private Answer create(String username) {
        return administrator.post("accounts", Json.of("username", username, "fullName", "Nguyễn Thị Thử"));
    }

    private String created(String username) {
        Answer answer = create(username);
        if (answer.status() != 201) {
            throw new IllegalStateException(username + " is not created: " + answer);
        }
        return username;
    }

    private Answer grant(String username, Object... fields) {
        return administrator.post("accounts/" + username + "/grants", Json.of(fields));
    }

    private List<JsonObject> grants(String username) {
        return administrator.get("accounts/" + username).json().getAsJsonArray("grants").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .toList();
    }

    private Answer act(String username, String action) {
        return administrator.post("accounts/" + username + "/" + action, "");
    }

    private static void assertRefused(Answer answer, String error) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
        assertThat(answer.errors()).as(answer.toString()).contains(error);
    }

    @Test
    void aMachineMadePasswordOpensNothingUntilItIsChangedOnThePage() {
        Answer account = create("thu.moi");
        assertThat(account.status()).as(account.toString()).isEqualTo(201);
        assertThat(account.text("password")).hasSize(20);
        assertThat(grant("thu.moi", "role", "REPORTER", "unit", "15187").status())
                .isEqualTo(201);
        Answer early = Caller.signIn("thu.moi", account.text("password"));
        assertThat(early.status()).as(early.toString()).isEqualTo(403);
        assertThat(early.body()).doesNotContain("\"token\"");
        assertThat(Caller.signIn("thu.moi", account.text("password") + "x").status())
                .isEqualTo(401);
        BrowserSession session = BrowserSession.attempt("thu.moi", account.text("password"));
        assertThat(session.get("api/v1/units?size=1").status()).isEqualTo(401);
        assertThat(session.get("reporting/report/my-work.xhtml").status()).isEqualTo(302);
        assertThat(administrator
                        .get("accounts/thu.moi")
                        .json()
                        .get("mustChangePassword")
                        .getAsBoolean())
                .isTrue();
    }

    @Test
    void aUsernameIsTakenOnce() {
        created("thu.ten");
        assertThat(create("thu.ten").status()).isEqualTo(409);
        assertThat(create("THU.TEN").status()).as("in capitals").isEqualTo(409);
    }

    @ParameterizedTest
    @CsvSource({
        "'', Nguyễn Thị Thử, , /username required",
        "thu sai, Nguyễn Thị Thử, , /username badUsername",
        "tên.sai, Nguyễn Thị Thử, , /username badUsername",
        "thu.sai, '', , /fullName required",
        "thu.sai, Nguyễn Thị Thử, khong-phai-thu, /email badEmail",
    })
    void anAccountHasANameAndAnAddressThatWorks(String username, String fullName, String email, String error) {
        assertRefused(
                administrator.post("accounts", Json.of("username", username, "fullName", fullName, "email", email)),
                error);
    }

    @Test
    void anAccountIsDescribedAnew() {
        created("thu.moi-ta");
        Answer changed = administrator.patch(
                "accounts/thu.moi-ta", Json.of("email", "thu@vidu.vn", "singleSignOnName", "thu-moi-ta"));
        assertThat(changed.status()).as(changed.toString()).isEqualTo(200);
        assertThat(changed.text("email")).isEqualTo("thu@vidu.vn");
        assertThat(changed.text("fullName")).isEqualTo("Nguyễn Thị Thử");
        assertRefused(administrator.patch("accounts/thu.moi-ta", Json.of("email", "x")), "/email badEmail");
        created("thu.moi-ta-2");
        assertThat(administrator
                        .patch("accounts/thu.moi-ta-2", Json.of("singleSignOnName", "thu-moi-ta"))
                        .status())
                .isEqualTo(409);
        assertThat(administrator.get("accounts/khong.co").status()).isEqualTo(404);
    }

    @Test
    void aRoleIsHeldOnceAtATime() {
        created("thu.quyen");
        assertThat(grant("thu.quyen", "role", "REPORTER", "unit", "15190", "validFrom", TODAY, "validTo", "2026-12-31")
                        .status())
                .isEqualTo(201);
        assertRefused(
                grant("thu.quyen", "role", "REPORTER", "unit", "15190", "validFrom", "2026-12-31"),
                "/validFrom grantOverlaps");
        assertThat(grant("thu.quyen", "role", "REPORTER", "unit", "15190", "validFrom", "2027-01-01")
                        .status())
                .isEqualTo(201);
        assertThat(grant("thu.quyen", "role", "UNIT_HEAD", "unit", "15190").status())
                .as("another role")
                .isEqualTo(201);
        assertThat(grant("thu.quyen", "role", "REPORTER", "unit", "15199").status())
                .as("another unit")
                .isEqualTo(201);
        assertThat(grants("thu.quyen")).hasSize(4);
    }

    @Test
    void aRoleIsHeldWithinTheUnitsLife() {
        created("thu.huyen");
        assertThat(grant("thu.huyen", "role", "REPORTER", "unit", "380").status())
                .as("the district ended")
                .isEqualTo(404);
        assertThat(grant("thu.huyen", "role", "REPORTER", "unit", "380", "validFrom", "2025-01-01")
                        .status())
                .isEqualTo(201);
        assertThat(grants("thu.huyen")).singleElement().satisfies(grant -> {
            assertThat(Answer.text(grant, "unit")).isEqualTo("380");
            assertThat(Answer.text(grant, "validTo")).isEqualTo("2025-06-30");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "thu.doi-1, REPORTER, AUDITOR, false",
        "thu.doi-2, AUDITOR, STANDING_AGENCY, false",
        "thu.doi-3, ADMINISTRATOR, REPORTER, false",
        "thu.doi-4, ADMINISTRATOR, AUDITOR, false",
        "thu.doi-5, REPORTER, UNIT_HEAD, true",
        "thu.doi-6, REVIEWER, FINANCE, true",
    })
    void whoAdministersOrAuditsDoesNothingElse(String username, String one, String other, boolean together) {
        created(username);
        assertThat(grant(username, "role", one, "unit", "38").status()).isEqualTo(201);
        Answer second = grant(username, "role", other, "unit", "38");
        if (together) {
            assertThat(second.status()).as(second.toString()).isEqualTo(201);
        } else {
            assertRefused(second, "/role rolesDoNotGoTogether");
        }
    }

    @Test
    void aGrantSaysWhatItNeeds() {
        created("thu.thieu");
        assertRefused(grant("thu.thieu", "unit", "15190"), "/role required");
        assertRefused(grant("thu.thieu", "role", "KING", "unit", "15190"), "/role unknownConstant");
        assertRefused(
                grant("thu.thieu", "role", "REPORTER", "unit", "15190", "validTo", "2020-01-01"),
                "/validTo endsBeforeItBegins");
        assertThat(grant("thu.thieu", "role", "REPORTER", "unit", "99999").status())
                .isEqualTo(404);
        assertThat(grant("khong.co", "role", "REPORTER", "unit", "15190").status())
                .isEqualTo(404);
    }

    @Test
    void aGrantEndsWithItsLastDay() {
        created("thu.het-quyen");
        grant("thu.het-quyen", "role", "REPORTER", "unit", "15211", "validFrom", "2026-01-01");
        String path = "accounts/thu.het-quyen/grants/"
                + grants("thu.het-quyen").get(0).get("id");
        assertThat(administrator.delete(path + "?lastDay=2026-12-31").status()).isEqualTo(204);
        assertThat(Answer.text(grants("thu.het-quyen").get(0), "validTo")).isEqualTo("2026-12-31");
        assertRefused(administrator.delete(path + "?lastDay=2027-01-01"), "/lastDay badLastDay");
        assertThat(administrator.delete(path).status()).isEqualTo(204);
        assertThat(Answer.text(grants("thu.het-quyen").get(0), "validTo")).isEqualTo("2026-11-21");
        assertThat(administrator.delete("accounts/thu.het-quyen/grants/1").status())
                .isEqualTo(404);
    }

    /** A right given by mistake this morning is gone when it is taken back. */
    @Test
    void aGrantThatIsTakenBackOnItsFirstDayHoldsNoMore() {
        created("thu.nham");
        grant("thu.nham", "role", "LEADER", "unit", "38");
        String path = "accounts/thu.nham/grants/" + grants("thu.nham").get(0).get("id");
        assertThat(administrator.delete(path).status()).isEqualTo(204);
        assertThat(administrator.get("accounts?q=thu.nham").column("grants"))
                .as("held today")
                .containsExactly("");
    }

    @Test
    void nobodyInsideWithADisabledAccount() {
        String token = Caller.signIn("cb.15055", Caller.PASSWORD).text("token");
        BrowserSession session = BrowserSession.of("cb.15055");
        assertThat(Caller.withToken(token).get("units?size=1").status()).isEqualTo(200);
        Answer disabled = administrator.post("accounts/cb.15055/disable", Json.of("reason", "Chuyển công tác"));
        assertThat(disabled.status()).as(disabled.toString()).isEqualTo(200);
        assertThat(disabled.text("disabledReason")).isEqualTo("Chuyển công tác");
        assertThat(Caller.withToken(token).get("units?size=1").status()).isEqualTo(401);
        assertThat(session.get("api/v1/units?size=1").status()).isEqualTo(401);
        assertThat(Caller.signIn("cb.15055", Caller.PASSWORD).status()).isEqualTo(401);
        assertThat(administrator.get("accounts?q=cb.15055").column("state")).containsExactly("DISABLED");
        assertThat(act("cb.15055", "enable").status()).isEqualTo(200);
        assertThat(session.get("api/v1/units?size=1").status())
                .as("the old session")
                .isEqualTo(401);
        assertThat(Caller.signIn("cb.15055", Caller.PASSWORD).status()).isEqualTo(201);
    }

    /** Whoever left took the token along; coming back is no reason for it to work again. */
    @Test
    void aTokenFromBeforeTheAccountWasDisabledStaysDead() {
        String token = Caller.signIn("ld.15055", Caller.PASSWORD).text("token");
        administrator.post("accounts/ld.15055/disable", Json.of("reason", "Nghỉ thai sản"));
        act("ld.15055", "enable");
        assertThat(Caller.withToken(token).get("units?size=1").status()).isEqualTo(401);
    }

    @Test
    void disablingHasAReasonAndIsNotForOneself() {
        created("thu.ly-do");
        assertRefused(administrator.post("accounts/thu.ly-do/disable", "{}"), "/reason required");
        assertThat(administrator
                        .post("accounts/quantri/disable", Json.of("reason", "Thử"))
                        .status())
                .isEqualTo(422);
        assertThat(administrator.get("units?size=1").status()).isEqualTo(200);
    }

    @Test
    void aLockedNameIsUnlocked() {
        for (int i = 0; i < 4; i++) {
            assertThat(Caller.signIn("cb.15058", "Sai-mat-khau-1!").status()).isEqualTo(401);
        }
        assertThat(Caller.signIn("cb.15058", "Sai-mat-khau-1!").status()).isEqualTo(429);
        Answer locked = Caller.signIn("cb.15058", Caller.PASSWORD);
        assertThat(locked.status()).isEqualTo(429);
        assertThat(locked.header("Retry-After")).isNotNull();
        assertThat(administrator.get("accounts?q=cb.15058").column("state")).containsExactly("LOCKED");
        assertThat(act("cb.15058", "unlock").status()).isEqualTo(200);
        assertThat(Caller.signIn("cb.15058", Caller.PASSWORD).status()).isEqualTo(201);
    }

    @Test
    void aResetPasswordEndsTheOldOneAndEverySession() {
        BrowserSession session = BrowserSession.of("ld.15058");
        Answer reset = act("ld.15058", "reset-password");
        assertThat(reset.status()).as(reset.toString()).isEqualTo(200);
        assertThat(session.get("api/v1/units?size=1").status()).isEqualTo(401);
        assertThat(Caller.signIn("ld.15058", Caller.PASSWORD).status()).isEqualTo(401);
        assertThat(Caller.signIn("ld.15058", reset.text("password")).status())
                .as("the demonstration's people need not change it")
                .isEqualTo(201);
        assertThat(administrator
                        .get("accounts/ld.15058")
                        .json()
                        .get("mustChangePassword")
                        .getAsBoolean())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nguyen thi tim", "Nguyễn Thị Tìm", "thu.tim", "THU.TIM"})
    void accountsAreFoundHoweverTheNameIsTyped(String text) {
        if (administrator.get("accounts/thu.tim").status() == 404) {
            administrator.post("accounts", Json.of("username", "thu.tim", "fullName", "Nguyễn Thị Tìm"));
            grant("thu.tim", "role", "REVIEWER", "unit", "38");
        }
        String query = java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
        assertThat(administrator.get("accounts?q=" + query).column("username")).containsExactly("thu.tim");
        assertThat(administrator
                        .get("accounts?q=" + query + "&role=REVIEWER&state=NEW&unit=38")
                        .total())
                .isEqualTo(1);
        assertThat(administrator.get("accounts?q=" + query + "&role=LEADER").total())
                .isZero();
        assertThat(administrator.get("accounts?q=" + query + "&unit=15061").total())
                .isZero();
    }

    @Test
    void theListIsCsvToo() {
        Answer csv = administrator.csv("accounts");
        assertThat(csv.status()).isEqualTo(200);
        assertThat(csv.body().lines().count())
                .isEqualTo(administrator.get("accounts?size=1").total() + 1L);
        assertThat(csv.body()).doesNotContain("once:", "PBKDF2");
    }

    @ParameterizedTest
    @CsvSource({
        // account, read, write
        "cb.15061, 403, 403",
        "ld.15061, 403, 403",
        "cqtt, 403, 403",
        "lanhdao, 403, 403",
        "taichinh, 403, 403",
        "thanhtra, 200, 403",
    })
    void accountsAreReadByInspectorsAndKeptByAdministrators(String account, int read, int write) {
        Caller caller = Caller.as(account);
        assertThat(caller.get("accounts").status()).isEqualTo(read);
        assertThat(caller.csv("accounts").status()).isEqualTo(read);
        assertThat(caller.get("accounts/quantri").status()).isEqualTo(read);
        String person = Json.of("username", "thu.cam", "fullName", "A");
        assertThat(caller.post("accounts", person).status()).isEqualTo(write);
        assertThat(caller.patch("accounts/cb.15061", Json.of("fullName", "A")).status())
                .isEqualTo(write);
        assertThat(caller.post("accounts/cb.15061/grants", Json.of("role", "ADMINISTRATOR", "unit", "38"))
                        .status())
                .isEqualTo(write);
        assertThat(caller.post("accounts/cb.15061/disable", Json.of("reason", "x"))
                        .status())
                .isEqualTo(write);
        for (String action : List.of("enable", "unlock", "reset-password", "reset-second-factor")) {
            assertThat(caller.post("accounts/cb.15061/" + action, "").status())
                    .as(action)
                    .isEqualTo(write);
        }
        assertThat(caller.upload("accounts:import", "username,full_name,unit_code,role\n")
                        .status())
                .isEqualTo(write);
    }

    @Test
    void theMatrixOfRightsIsThatOfTheCode() {
        assertThat(Caller.as("thanhtra").get("rights?size=500").rows())
                .filteredOn(line -> "KEEP_ACCOUNTS".equals(Answer.text(line, "right")))
                .singleElement()
                .satisfies(line ->
                        assertThat(line.getAsJsonArray("roles").toString()).isEqualTo("[\"ADMINISTRATOR\"]"));
    }

    @Test
    void aTokenForReadingOnlyLooks() {
        String body = Json.of("username", "quantri", "password", Caller.PASSWORD, "name", "Chỉ đọc", "scope", "READ");
        Answer issued = Caller.visitor().post("tokens", body);
        assertThat(issued.status()).as(issued.toString()).isEqualTo(201);
        Caller reader = Caller.withToken(issued.text("token"));
        assertThat(reader.get("accounts?size=1").status()).isEqualTo(200);
        assertThat(reader.post("accounts", Json.of("username", "thu.doc", "fullName", "A"))
                        .status())
                .isEqualTo(403);
        assertThat(administrator.get("accounts/thu.doc").status()).isEqualTo(404);
    }
}
