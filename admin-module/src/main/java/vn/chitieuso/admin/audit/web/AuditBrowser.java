package vn.chitieuso.admin.audit.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.admin.audit.AuditQuestion;
import vn.chitieuso.admin.audit.AuditReading;
import vn.chitieuso.admin.audit.AuditRight;
import vn.chitieuso.platform.audit.AuditEntry;
import vn.chitieuso.platform.audit.AuditVerification;
import vn.chitieuso.platform.text.Dates;
import vn.chitieuso.platform.text.Language;
import vn.chitieuso.platform.text.Texts;
import vn.chitieuso.platform.time.Zone;
import vn.chitieuso.platform.web.Choice;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Nhật ký hệ thống: who did what, and whether the log is whole. */
@Named
@RequestScoped
public class AuditBrowser {

    public static final int SIZE = 50;

    private static final String ACTION = "admin.audit.action.";

    @Inject
    private AuditReading reading;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private Language language;

    private String from;
    private String to;
    private String actor;
    private String action;
    private String subject;
    private int page;
    private List<AuditEntry> entries = List.of();
    private int total;
    private AuditVerification verification;

    public void load() {
        page = Math.max(0, page);
        entries = reading.search(question(), page * SIZE, SIZE);
        total = reading.count(question());
    }

    public void verify() {
        verification = reading.verify();
        load();
    }

    private AuditQuestion question() {
        LocalDate last = day(to);
        return new AuditQuestion(
                startOf(day(from)),
                startOf(last == null ? null : last.plusDays(1)),
                blankAsNull(actor),
                blankAsNull(action),
                blankAsNull(subject));
    }

    private static LocalDate day(String text) {
        return text == null || text.isBlank()
                ? null
                : Dates.parse(text).or(() -> Dates.parseTyped(text)).orElse(null);
    }

    private static Instant startOf(LocalDate day) {
        return day == null ? null : day.atStartOfDay(Zone.VIETNAM).toInstant();
    }

    private static String blankAsNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** What was done, in words where there are any. */
    public String words(AuditEntry entry) {
        String key = ACTION + entry.action();
        String words = Texts.get(Locale.forLanguageTag(language.getLocale().getLanguage()), key);
        return words.startsWith("???") ? entry.action() : words;
    }

    /** Everything that can have been done and has words. */
    public List<Choice> getActions() {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", language.text("admin.audit.anyAction")));
        Texts.keys(ACTION).stream()
                .map(key -> new Choice(key.substring(ACTION.length()), language.text(key)))
                .sorted(Comparator.comparing(Choice::label))
                .forEach(choices::add);
        return choices;
    }

    /** The role and the unit's code, for {@code REPORTER 14797}. */
    public String grant(AuditEntry entry) {
        if (entry.heldGrant() == null) {
            return "";
        }
        String role = entry.heldGrant().split(" ")[0];
        return language.text("admin.account.role." + role) + entry.heldGrant().substring(role.length());
    }

    /** Whether a day in the address is none. */
    public boolean isRefused() {
        return isNoDay(from) || isNoDay(to);
    }

    private static boolean isNoDay(String text) {
        return text != null && !text.isBlank() && day(text) == null;
    }

    public boolean isInspecting() {
        return currentUser.may(AuditRight.INSPECT_TRAIL);
    }

    public String getHref() {
        return "/admin/audit/browse.xhtml?" + query();
    }

    public String getCsvHref() {
        LocalDate first = day(from);
        LocalDate last = day(to);
        return "/api/v1/audit?format=csv&from=" + (first == null ? "" : first) + "&to=" + (last == null ? "" : last)
                + "&actor=" + encoded(actor) + "&action=" + encoded(action) + "&subject=" + encoded(subject);
    }

    private String query() {
        return "from=" + encoded(from) + "&to=" + encoded(to) + "&actor=" + encoded(actor) + "&action="
                + encoded(action) + "&subject=" + encoded(subject) + "&";
    }

    private static String encoded(String value) {
        return value == null ? "" : URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    public List<AuditEntry> getEntries() {
        return entries;
    }

    public int getTotal() {
        return total;
    }

    public int getSize() {
        return SIZE;
    }

    public AuditVerification getVerification() {
        return verification;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public String getActor() {
        return actor;
    }

    public void setActor(String actor) {
        this.actor = actor;
    }

    public String getAction() {
        return action;
    }

    public void setAction(String action) {
        this.action = action;
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = subject;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
