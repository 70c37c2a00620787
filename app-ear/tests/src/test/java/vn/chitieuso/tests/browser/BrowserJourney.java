package vn.chitieuso.tests.browser;

import java.net.URI;

import static org.assertj.core.api.Assertions.assertThat;

/** What a person does with the product, played in a browser; the same on every server. */
public final class BrowserJourney {

    private BrowserJourney() {}

    /**
     * Plays the journey and keeps pictures of it.
     *
     * @param where the server's name, part of the pictures' names
     */
    public static void play(URI base, String where) {
        try (BrowserWindow window = BrowserWindow.desktop(base)) {
            boolean answered = window.page().navigate("").ok();
            window.screenshot("journey-" + where);
            assertThat(answered).isTrue();
        }
    }
}
