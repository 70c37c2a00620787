package vn.chitieuso.admin.notification.web;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import org.omnifaces.util.Messages;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.admin.notification.NoticeKind;
import vn.chitieuso.admin.notification.NoticeWording;
import vn.chitieuso.admin.setting.SettingKeeping;
import vn.chitieuso.admin.setting.SettingRight;
import vn.chitieuso.admin.setting.Settings;
import vn.chitieuso.platform.text.Language;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Lời thông báo: the words of each kind of notice, the product's own or others in their place, with history. */
@Named
@ViewScoped
public class WordingDesk implements Serializable {

    @Inject
    private Settings settings;

    @Inject
    private SettingKeeping keeping;

    @Inject
    private NoticeWording wording;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private Language language;

    private NoticeKind kind;
    private String subjectVi;
    private String bodyVi;
    private String subjectEn;
    private String bodyEn;
    private String reason;

    public void load() {
        currentUser.require(SettingRight.READ_SETTINGS);
        if (kind != null) {
            subjectVi = current("subject", Language.VIETNAMESE);
            bodyVi = current("body", Language.VIETNAMESE);
            subjectEn = current("subject", Language.ENGLISH);
            bodyEn = current("body", Language.ENGLISH);
        }
    }

    private String current(String part, Locale locale) {
        return settings.find(kind.wording(part, locale.getLanguage()))
                .orElseGet(() -> wording.original(kind, part, locale));
    }

    public void save() {
        set("subject", Language.VIETNAMESE, subjectVi);
        set("body", Language.VIETNAMESE, bodyVi);
        set("subject", Language.ENGLISH, subjectEn);
        set("body", Language.ENGLISH, bodyEn);
        Messages.addGlobalInfo("{0}", language.text("admin.setting.saved"));
    }

    /** Words that are the product's own are not stored: a new version may bring better ones. */
    private void set(String part, Locale locale, String words) {
        if (words != null) {
            wording.refuseUnfillable(kind, part, words);
        }
        boolean own = words == null || words.equals(wording.original(kind, part, locale));
        keeping.setWording(kind.wording(part, locale.getLanguage()), own ? null : words, reason);
    }

    public NoticeKind[] getKinds() {
        return NoticeKind.values();
    }

    public String subject(NoticeKind each) {
        return settings.find(each.wording("subject", language.getLocale().getLanguage()))
                .orElseGet(() -> wording.original(each, "subject", language.getLocale()));
    }

    public List<Settings.Change> getHistory() {
        return kind == null ? List.of() : keeping.history(kind.wording("body", "vi"));
    }

    public NoticeKind getKind() {
        return kind;
    }

    public void setKind(NoticeKind kind) {
        this.kind = kind;
    }

    public String getSubjectVi() {
        return subjectVi;
    }

    public void setSubjectVi(String subjectVi) {
        this.subjectVi = subjectVi;
    }

    public String getBodyVi() {
        return bodyVi;
    }

    public void setBodyVi(String bodyVi) {
        this.bodyVi = bodyVi;
    }

    public String getSubjectEn() {
        return subjectEn;
    }

    public void setSubjectEn(String subjectEn) {
        this.subjectEn = subjectEn;
    }

    public String getBodyEn() {
        return bodyEn;
    }

    public void setBodyEn(String bodyEn) {
        this.bodyEn = bodyEn;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
