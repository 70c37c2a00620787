package vn.chitieuso.admin.account.web;

import java.time.Clock;
import java.time.LocalDate;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.admin.orgunit.OrgUnits;
import vn.chitieuso.admin.orgunit.UnitRow;

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
    private Clock clock;

    private String name;

    public String getName() {
        if (name == null) {
            name = read();
        }
        return name;
    }

    private String read() {
        try {
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
