package vn.chitieuso.tests.browser;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chitieuso.tests.product.RunningProduct;

/** Every page of administration opens at a desk and on a phone without complaint, wide enough and readable aloud. */
@Browsing
class AdministrationPagesIT {

    private static final Map<String, BrowserWindow> WINDOWS = new HashMap<>();

    @ParameterizedTest
    @CsvSource({
        "quantri, admin/account/browse.xhtml",
        "quantri, admin/account/edit.xhtml",
        "quantri, admin/account/edit.xhtml?username=cb.14797",
        "quantri, admin/account/import.xhtml",
        "quantri, admin/account/review.xhtml",
        "quantri, admin/account/rights.xhtml",
        "quantri, admin/account/profile.xhtml",
        "quantri, admin/orgunit/tree.xhtml",
        "quantri, admin/orgunit/edit.xhtml",
        "quantri, admin/orgunit/edit.xhtml?code=14797",
        "quantri, admin/orgunit/show.xhtml?code=14758&asOf=2025-07-01",
        "quantri, admin/orgunit/reorganise.xhtml",
        "quantri, admin/orgunit/groups.xhtml?code=QD969&asOf=2022-07-01",
        "quantri, admin/setting/browse.xhtml",
        "quantri, admin/setting/browse.xhtml?setting=LOCK_MINUTES",
        "quantri, admin/notification/wording.xhtml",
        "quantri, admin/orgunit/groups.xhtml",
        "cqtt, admin/calendar/year.xhtml?year=abc",
        "quantri, admin/notification/wording.xhtml?kind=REPORT_OVERDUE",
        "quantri, admin/notification/inbox.xhtml",
        "quantri, admin/audit/browse.xhtml",
        "quantri, admin/trustanchor/browse.xhtml",
        "thanhtra, admin/trustanchor/browse.xhtml",
        "thanhtra, admin/audit/browse.xhtml",
        "cqtt, admin/calendar/year.xhtml",
        "cqtt, admin/calendar/rules.xhtml",
        "cqtt, admin/calendar/working-days.xhtml",
    })
    void opensAtADeskAndOnAPhone(String username, String path) {
        String name = path.replaceAll("[^A-Za-z0-9]+", "-");
        PageInspection.looksRight(
                WINDOWS.computeIfAbsent("desk of " + username, key -> signedIn(BrowserWindow::desktop, username)),
                path,
                name);
        PageInspection.looksRight(
                WINDOWS.computeIfAbsent("phone of " + username, key -> signedIn(BrowserWindow::phone, username)),
                path,
                name);
    }

    private static BrowserWindow signedIn(Function<URI, BrowserWindow> size, String username) {
        return size.apply(RunningProduct.now().baseUri()).signedInAs(username);
    }

    @AfterAll
    static void closeWindows() {
        WINDOWS.values().forEach(BrowserWindow::close);
        WINDOWS.clear();
    }
}
