package vn.chitieuso.admin.setting.web;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.omnifaces.util.Messages;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.admin.orgunit.OrgUnits;
import vn.chitieuso.admin.setting.Setting;
import vn.chitieuso.admin.setting.SettingKeeping;
import vn.chitieuso.admin.setting.SettingRight;
import vn.chitieuso.admin.setting.Settings;
import vn.chitieuso.admin.setting.StandingAgency;
import vn.chitieuso.platform.BusinessException;
import vn.chitieuso.platform.BusinessException.FieldError;
import vn.chitieuso.platform.text.Language;
import vn.chitieuso.platform.time.Today;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Tham số hệ thống: every setting with its limits and history, and the terms of the standing agency. */
@Named
@ViewScoped
public class SettingDesk implements Serializable {

    @Inject
    private Settings settings;

    @Inject
    private SettingKeeping keeping;

    @Inject
    private StandingAgency agency;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private OrgUnits units;

    @Inject
    private Language language;

    @Inject
    private Today today;

    private Setting chosen;
    private String value;
    private String reason;
    private String agencyCode;
    private LocalDate agencyFrom;

    public void load() {
        currentUser.require(SettingRight.READ_SETTINGS);
        agencyFrom = today.date();
        if (chosen != null) {
            value = settings.text(chosen);
        }
    }

    public Setting[] getSettings() {
        return Setting.values();
    }

    public String current(Setting setting) {
        String current = settings.text(setting);
        return setting.type() == Setting.Type.CHOICE ? language.text("admin.setting.choice." + current) : current;
    }

    public boolean isDefault(Setting setting) {
        return settings.text(setting).equals(setting.byDefault());
    }

    public void save() {
        keeping.set(chosen, value, reason);
        reason = null;
        Messages.addGlobalInfo("{0}", language.text("admin.setting.saved"));
    }

    public List<Settings.Change> getHistory() {
        return chosen == null ? List.of() : keeping.history(chosen.name());
    }

    public List<StandingAgency.Term> getTerms() {
        return agency.terms();
    }

    public void appoint() {
        keeping.appointAgency(
                units.find(agencyCode.strip(), agencyFrom)
                        .orElseThrow(() -> new BusinessException(
                                List.of(new FieldError("/agencyCode", "admin.orgunit.unknown", agencyCode, agencyFrom)),
                                "admin.orgunit.unknown",
                                agencyCode,
                                agencyFrom)),
                agencyFrom);
        Messages.addGlobalInfo("{0}", language.text("admin.setting.saved"));
    }

    public Setting getChosen() {
        return chosen;
    }

    public void setChosen(Setting chosen) {
        this.chosen = chosen;
    }

    public String getValue() {
        return value;
    }

    public void setValue(String value) {
        this.value = value;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getAgencyCode() {
        return agencyCode;
    }

    public void setAgencyCode(String agencyCode) {
        this.agencyCode = agencyCode;
    }

    public LocalDate getAgencyFrom() {
        return agencyFrom;
    }

    public void setAgencyFrom(LocalDate agencyFrom) {
        this.agencyFrom = agencyFrom;
    }
}
