package vn.chitieuso.demonstration;

import vn.chitieuso.platform.text.Language;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What the sign-in page tells about the demonstration's accounts. */
@Named("demonstration")
@ApplicationScoped
public class DemonstrationNotice {

    @Inject
    private Language language;

    public String getNotice() {
        return language.text("demonstration.notice.text", DemonstrationAccounts.PASSWORD);
    }
}
