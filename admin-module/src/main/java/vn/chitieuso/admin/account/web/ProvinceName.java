package vn.chitieuso.admin.account.web;

import java.time.Clock;
import java.time.LocalDate;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.admin.orgunit.OrgUnits;
import vn.chitieuso.admin.orgunit.UnitRow;
import vn.chitieuso.admin.setting.Setting;
import vn.chitieuso.admin.setting.Settings;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The name of the province whose installation this is, for the head of every page; empty before its units are there. */
@Named("province")
@RequestScoped
public class ProvinceName {

    @Inject
    private OrgUnits units;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    private String name;

    public String getName() {
        if (name == null) {
            name = read();
        }
        return name;
    }

    /** Whom people turn to who cannot get in; empty where nobody has said. */
    public String getHelpContact() {
        try {
            return settings.text(Setting.HELP_CONTACT);
        } catch (RuntimeException databaseAway) {
            return "";
        }
    }

    private String read() {
        try {
            String own = settings.text(Setting.INSTITUTION_NAME);
            if (!own.isEmpty()) {
                return own;
            }
            return units.list(LocalDate.now(clock), OrgLevel.PROVINCE, null, null).stream()
                    .map(UnitRow::name)
                    .findFirst()
                    .orElse("");
        } catch (RuntimeException databaseAway) {
            // the page that tells of the failure has this head, too
            return "";
        }
    }
}
