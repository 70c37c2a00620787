package vn.chitieuso.admin.account.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.chitieuso.admin.account.AccountDirectory;
import vn.chitieuso.admin.account.AccountRow;
import vn.chitieuso.admin.account.AccountState;
import vn.chitieuso.admin.account.PasswordKeeping;
import vn.chitieuso.admin.account.Role;
import vn.chitieuso.admin.orgunit.OrgUnit;
import vn.chitieuso.admin.orgunit.OrgUnits;
import vn.chitieuso.platform.text.Language;
import vn.chitieuso.platform.web.Choice;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** Tài khoản: who has an account; those chosen get new passwords together. */
@Named
@RequestScoped
public class AccountBrowser {

    public static final int SIZE = 50;

    @Inject
    private AccountDirectory directory;

    @Inject
    private PasswordKeeping passwords;

    @Inject
    private OrgUnits units;

    @Inject
    private Language language;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Clock clock;

    private String text;
    private String state;
    private String role;
    private String unit;
    private int page;
    private List<AccountRow> rows = List.of();
    private int total;
    private List<PasswordKeeping.Issued> issued = List.of();

    public void load() {
        page = Math.max(0, page);
        rows = directory.search(text, wantedState(), wantedRole(), at(), page * SIZE, SIZE);
        total = directory.count(text, wantedState(), wantedRole(), at());
    }

    /** Those ticked in the table; their new passwords are shown this once. */
    public void resetChosen() {
        String[] chosen = request.getParameterValues("chosen");
        issued = chosen == null ? List.of() : passwords.reset(List.of(chosen));
        load();
    }

    private AccountState wantedState() {
        return Stream.of(AccountState.values())
                .filter(each -> each.name().equals(state))
                .findFirst()
                .orElse(null);
    }

    private Role wantedRole() {
        return Stream.of(Role.values())
                .filter(each -> each.name().equals(role))
                .findFirst()
                .orElse(null);
    }

    private OrgUnit at() {
        return unit == null || unit.isBlank()
                ? null
                : units.find(unit.strip(), LocalDate.now(clock)).orElse(null);
    }

    /** The roles in words, for a row's {@code REPORTER – Xã X; …}. */
    public List<String> grants(AccountRow row) {
        List<String> grants = new ArrayList<>();
        for (String grant : row.grants().split("; ")) {
            if (!grant.isBlank()) {
                String name = grant.split(" – ")[0];
                grants.add(language.text("admin.account.role." + name) + grant.substring(name.length()));
            }
        }
        return grants;
    }

    public String tone(AccountRow row) {
        return switch (row.state()) {
            case ACTIVE -> "ok";
            case NEW -> "";
            case LOCKED -> "warn";
            case DISABLED -> "bad";
        };
    }

    public List<Choice> getStates() {
        return choices("admin.account.browse.anyState", "admin.account.state.", AccountState.values());
    }

    public List<Choice> getRoles() {
        return choices("admin.account.browse.anyRole", "admin.account.role.", Role.values());
    }

    private List<Choice> choices(String anyKey, String prefix, Enum<?>[] values) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", language.text(anyKey)));
        for (Enum<?> value : values) {
            choices.add(new Choice(value.name(), language.text(prefix + value.name())));
        }
        return choices;
    }

    /** This list's address without the page. */
    public String getHref() {
        return "/admin/account/browse.xhtml?text=" + encoded(text) + "&state=" + encoded(state) + "&role="
                + encoded(role) + "&unit=" + encoded(unit) + "&";
    }

    public String getCsvHref() {
        return "/api/v1/accounts?format=csv&q=" + encoded(text) + "&state=" + encoded(state) + "&role=" + encoded(role)
                + "&unit=" + encoded(unit);
    }

    private static String encoded(String value) {
        return value == null ? "" : URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    public List<AccountRow> getRows() {
        return rows;
    }

    public int getTotal() {
        return total;
    }

    public int getSize() {
        return SIZE;
    }

    public List<PasswordKeeping.Issued> getIssued() {
        return issued;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }

    public String getRole() {
        return role;
    }

    public void setRole(String role) {
        this.role = role;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
