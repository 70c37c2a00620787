package vn.chitieuso.admin.setting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.admin.orgunit.OrgUnit;
import vn.chitieuso.platform.BusinessException;
import vn.chitieuso.platform.BusinessException.FieldError;
import vn.chitieuso.platform.audit.AuditTrail;
import vn.chitieuso.platform.text.Folding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Setting what may be set; nothing that was set before is lost. */
@ApplicationScoped
@Transactional
public class SettingKeeping {

    public static final int REASON_MAX = 400;
    public static final int WORDING_MAX = 4000;

    @Inject
    private Settings settings;

    @Inject
    private StandingAgency agency;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /** @param value null or empty for the default */
    public void set(Setting setting, String value, String reason) {
        currentUser.require(SettingRight.KEEP_SETTINGS);
        String wanted = value == null || value.isBlank() ? null : Folding.clean(value);
        if (wanted != null && !setting.accepts(wanted)) {
            String key =
                    setting.type() == Setting.Type.NUMBER ? "admin.setting.outsideLimits" : "admin.setting.notAccepted";
            throw new BusinessException(
                    List.of(new FieldError("/value", key, setting.minimum(), setting.maximum())),
                    key,
                    setting.minimum(),
                    setting.maximum());
        }
        store(setting.name(), settings.text(setting), wanted, reason);
    }

    /** @param name of the wording; @param wording null or empty for the product's own */
    public void setWording(String name, String wording, String reason) {
        currentUser.require(SettingRight.KEEP_SETTINGS);
        if (wording != null && wording.length() > WORDING_MAX) {
            throw new BusinessException("admin.setting.wordingTooLong", WORDING_MAX);
        }
        String wanted = wording == null || wording.isBlank() ? null : Folding.clean(wording);
        store(name, settings.find(name).orElse(null), wanted, reason);
    }

    private void store(String name, String before, String wanted, String reason) {
        String why = reason == null || reason.isBlank() ? null : Folding.clean(reason);
        if (why != null && why.length() > REASON_MAX) {
            throw new BusinessException("admin.setting.reasonTooLong", REASON_MAX);
        }
        if (java.util.Objects.equals(before, wanted)) {
            return;
        }
        settings.store(name, wanted, clock.instant(), currentUser.getUsername(), why);
        audit.recordChange("setting.set", "setting " + name, before, wanted);
    }

    /** From that day on the unit is the standing agency; whoever was it until then ends the day before. */
    public void appointAgency(OrgUnit unit, LocalDate from) {
        currentUser.require(SettingRight.KEEP_SETTINGS);
        String before = agency.on(from).map(StandingAgency.Term::unitName).orElse(null);
        agency.appoint(unit, from);
        audit.recordChange("setting.appointAgency", "standing agency from " + from, before, unit.nameOn(from));
    }

    public List<Settings.Change> history(String name) {
        currentUser.require(SettingRight.READ_SETTINGS);
        return settings.history(name);
    }
}
