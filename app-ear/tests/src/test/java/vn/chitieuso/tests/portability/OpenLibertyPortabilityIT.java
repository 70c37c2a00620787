package vn.chitieuso.tests.portability;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import vn.chitieuso.tests.browser.BrowserJourney;

/** The EAR does its work on Open Liberty. */
class OpenLibertyPortabilityIT {

    @Test
    void carriesTheWholeJourney() throws IOException, InterruptedException {
        try (ForeignServer server = new OpenLiberty()) {
            BrowserJourney.play(server.start(FilledDatabase.copyFor("liberty")), "liberty");
        }
    }
}
