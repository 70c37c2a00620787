package vn.chitieuso.tests.api;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The browser's session at the API: it speaks for the person, but not for other people's pages. */
class SessionIT {

    private static final String FIGURE = "{\"values\":[{\"indicator\":\"VB-03\",\"value\":%d}]}";

    private static int patch(BrowserSession session, String path, int figure, String... headers) {
        return session.send(path, Caller.JSON, "PATCH", BodyPublishers.ofString(FIGURE.formatted(figure)), headers)
                .status();
    }

    @Test
    void theCookieIsOutOfReachOfScriptsAndOtherSites() {
        BrowserSession session = BrowserSession.of("cb.14932");
        assertThat(session.cookie()).containsIgnoringCase("HttpOnly").containsPattern("(?i)SameSite=(Lax|Strict)");
    }

    @Test
    void theCookieReads() {
        BrowserSession session = BrowserSession.of("cb.14932");
        assertThat(session.get("api/v1/reports/CDS-THANG/202610/14932").status())
                .isEqualTo(200);
        assertThat(session.get("api/v1/reports/CDS-THANG/202610/14923").status())
                .isEqualTo(403);
    }

    @Test
    void theCookieWritesOnlyWithTheHeaderThatNoForeignPageCanSend() {
        ReportDesk desk = ReportDesk.of("14932", "202603");
        BrowserSession session = BrowserSession.of("cb.14932");
        String path = "api/v1/" + desk.path();
        assertThat(patch(session, path, 1)).isEqualTo(401);
        assertThat(patch(session, path, 2, "X-Requested-With", "XMLHttpRequest"))
                .isEqualTo(401);
        assertThat(desk.figure("VB-03")).isNull();
        assertThat(patch(session, path, 3, "X-Requested-With", "ChiTieuSo")).isEqualTo(200);
        assertThat(desk.figure("VB-03")).isEqualTo("3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/", "%61pi/v1/", "api;x=1/v1/", "x/../api/v1/", "./api/v1/"})
    void spellingTheAddressOtherwiseOpensNoSideDoor(String prefix) {
        ReportDesk desk = ReportDesk.of("14932", "202604");
        BrowserSession session = BrowserSession.of("cb.14932");
        patch(session, prefix + desk.path(), 4711);
        assertThat(desk.figure("VB-03")).isNull();
    }

    @Test
    void afterSignOutTheOldCookieIsWorthNothing() {
        ReportDesk desk = ReportDesk.of("14932", "202605");
        BrowserSession session = BrowserSession.of("cb.14932");
        BrowserSession stolen = session.copy();
        assertThat(patch(stolen, "api/v1/" + desk.path(), 1, "X-Requested-With", "ChiTieuSo"))
                .isEqualTo(200);
        session.signOut();
        assertThat(patch(stolen, "api/v1/" + desk.path(), 2, "X-Requested-With", "ChiTieuSo"))
                .isEqualTo(401);
        assertThat(stolen.get("index.xhtml").status()).isEqualTo(302);
        assertThat(desk.figure("VB-03")).isEqualTo("1");
    }

    @Test
    void aFormReplayedAfterSignOutLeadsToTheSignInPageAndDoesNothing() {
        ReportDesk desk = ReportDesk.filled("14932", "202606");
        BrowserSession session = BrowserSession.of("cb.14932");
        BrowserSession stolen = session.copy();
        session.signOut();
        Answer replayed = stolen.send(
                "reporting/report/edit.xhtml?regime=CDS-THANG&period=202606&unit=14932",
                "application/x-www-form-urlencoded",
                "POST",
                BodyPublishers.ofString("form=form&jakarta.faces.ViewState=1%3A1"));
        assertThat(replayed.status()).isEqualTo(302);
        assertThat(replayed.header("Location")).contains("sign-in");
        assertThat(desk.state()).isEqualTo("DRAFT");
    }

    @Test
    void aWrongPasswordMakesNoSession() {
        BrowserSession session = BrowserSession.attempt("cb.14932", "Wrong-Password-2026!");
        assertThat(session.get("api/v1/units?size=1").status()).isEqualTo(401);
    }

    @Test
    void signingInBeginsAFreshSession() {
        BrowserSession session = BrowserSession.visitor();
        String before = session.cookie();
        session.signIn("cb.14932", Caller.PASSWORD);
        assertThat(session.cookie()).isNotEqualTo(before);
    }
}
