package vn.chitieuso.tests.sso;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.chitieuso.tests.browser.BrowserWindow;
import vn.chitieuso.tests.product.RunningProduct;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** An identity provider opens the product to those who have an account in it, and to nobody else. */
class SingleSignOnSsoIT {

    private static final String RETURN = "admin/account/single-sign-on/return";
    private static final String OWN_PROFILE = "admin/account/profile.xhtml";

    private static KeycloakServer keycloak;
    private static URI base;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        keycloak = KeycloakServer.start();
        base = RunningProduct.configured("sso", keycloak.configuration()).baseUri();
    }

    @AfterAll
    static void stop() {
        if (keycloak != null) {
            keycloak.close();
        }
    }

    @Test
    void opensTheProductToWhomTheProviderKnows() {
        try (BrowserWindow window = BrowserWindow.desktop(base)) {
            Page page = signIn(window, "", "cqtt");
            assertThat(page.locator("header.top")).containsText("Cơ quan thường trực");
            window.screenshot("single-sign-on");
        }
    }

    @Test
    void leadsToThePageThatWasWanted() {
        try (BrowserWindow window = BrowserWindow.desktop(base)) {
            Page page = signIn(window, OWN_PROFILE + "?from=sso", "cb.14758");
            assertThat(page).hasURL(base + OWN_PROFILE + "?from=sso");
            assertThat(page.locator("header.top")).containsText("Cán bộ ");
        }
    }

    @Test
    void tellsWhoHasNoAccount() {
        try (BrowserWindow window = BrowserWindow.desktop(base)) {
            Page page = signIn(window, "", "khach");
            assertThat(page).hasURL(base + "admin/account/sign-in.xhtml?refused=unknown");
            assertThat(page.locator(".note.bad")).containsText("chưa có tài khoản");
            window.screenshot("single-sign-on-unknown");
            isNotSignedIn(window);
        }
    }

    @Test
    void refusesAReturnNobodyBegan() {
        try (BrowserWindow window = BrowserWindow.desktop(base)) {
            window.open(RETURN + "?code=forged&state=forged");
            isRefused(window);
        }
    }

    @Test
    void refusesAReturnWithAForeignState() {
        try (BrowserWindow window = BrowserWindow.desktop(base)) {
            toTheProvider(window, "");
            window.open(RETURN + "?code=forged&state=forged");
            isRefused(window);
        }
    }

    private static void isRefused(BrowserWindow window) {
        assertThat(window.page()).hasURL(base + "admin/account/sign-in.xhtml?refused=refused");
        assertThat(window.page().locator(".note.bad")).containsText("không thành công");
        isNotSignedIn(window);
    }

    private static void isNotSignedIn(BrowserWindow window) {
        assertThat(window.open(OWN_PROFILE)).hasURL(Pattern.compile(".*/sign-in\\.xhtml\\?goto=.*"));
    }

    /** Wants a page, and is sent to the provider's form instead. */
    private static Page toTheProvider(BrowserWindow window, String wanted) {
        Page page = window.open(wanted);
        page.locator("[id$=singleSignOn]").click();
        assertThat(page.locator("#kc-login")).isVisible();
        return page;
    }

    private static Page signIn(BrowserWindow window, String wanted, String username) {
        Page page = toTheProvider(window, wanted);
        page.locator("#username").fill(username);
        page.locator("#password").fill("Sso-" + username + "-2026!");
        page.locator("#kc-login").click();
        return page;
    }
}
