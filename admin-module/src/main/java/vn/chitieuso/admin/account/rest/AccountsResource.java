package vn.chitieuso.admin.account.rest;

import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.chitieuso.admin.account.Account;
import vn.chitieuso.admin.account.AccountCare;
import vn.chitieuso.admin.account.AccountDirectory;
import vn.chitieuso.admin.account.AccountImport;
import vn.chitieuso.admin.account.AccountRow;
import vn.chitieuso.admin.account.AccountState;
import vn.chitieuso.admin.account.Grant;
import vn.chitieuso.admin.account.Granting;
import vn.chitieuso.admin.account.PasswordKeeping;
import vn.chitieuso.admin.account.Role;
import vn.chitieuso.admin.account.SecondFactor;
import vn.chitieuso.admin.orgunit.OrgUnit;
import vn.chitieuso.admin.orgunit.OrgUnitCode;
import vn.chitieuso.admin.orgunit.OrgUnits;
import vn.chitieuso.platform.csv.UploadedList;
import vn.chitieuso.platform.db.Validity;
import vn.chitieuso.platform.rest.JsonBody;
import vn.chitieuso.platform.rest.Paging;
import vn.chitieuso.platform.rest.Parameters;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Accounts and their grants, for whoever keeps them. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AccountsResource {

    private static final int EXPORT_MAX = 100_000;

    @Inject
    private AccountDirectory directory;

    @Inject
    private AccountCare care;

    @Inject
    private Granting granting;

    @Inject
    private PasswordKeeping passwords;

    @Inject
    private SecondFactor secondFactor;

    @Inject
    private AccountImport imports;

    @Inject
    private OrgUnits units;

    @Inject
    private Clock clock;

    @GET
    @Path("accounts")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    public Response list(
            @QueryParam("q") String text,
            @QueryParam("state") String state,
            @QueryParam("role") String role,
            @QueryParam("unit") String unit,
            @BeanParam Paging paging) {
        AccountState wantedState = Parameters.constant("state", state, AccountState.class, null);
        Role wantedRole = Parameters.constant("role", role, Role.class, null);
        OrgUnit at = unit == null || unit.isBlank() ? null : units.get(unit, LocalDate.now(clock));
        if (paging.wantsCsv()) {
            return paging.of(directory.search(text, wantedState, wantedRole, at, 0, EXPORT_MAX), AccountRow.class);
        }
        return paging.part(
                directory.search(text, wantedState, wantedRole, at, paging.offset(), paging.limit()),
                directory.count(text, wantedState, wantedRole, at));
    }

    @GET
    @Path("accounts/{username}")
    public Shown show(@PathParam("username") String username) {
        return Shown.of(directory.show(username));
    }

    /** {@code {"username","fullName","email"?}}; answers the machine-made password. */
    @POST
    @Path("accounts")
    public Response create(String content) {
        JsonBody body = JsonBody.parse(content);
        String username = body.requiredText("username", Account.USERNAME_MAX);
        String fullName = body.requiredText("fullName", Account.FULL_NAME_MAX);
        String email = body.text("email", Account.EMAIL_MAX);
        body.refuseErrors();
        return Response.status(Response.Status.CREATED)
                .entity(care.createWithPassword(username, fullName, email))
                .build();
    }

    /** {@code {"fullName"?,"email"?,"singleSignOnName"?}}; what is left out stays. */
    @PATCH
    @Path("accounts/{username}")
    public Shown describe(@PathParam("username") String username, String content) {
        JsonBody body = JsonBody.parse(content);
        Account known = directory.show(username);
        String fullName = body.has("fullName") ? body.text("fullName", Account.FULL_NAME_MAX) : known.getFullName();
        String email = body.has("email") ? body.text("email", Account.EMAIL_MAX) : known.getEmail();
        String there = body.has("singleSignOnName")
                ? body.text("singleSignOnName", Account.SINGLE_SIGN_ON_NAME_MAX)
                : known.getSingleSignOnName();
        body.refuseErrors();
        care.describe(username, fullName, email, there, null);
        return show(username);
    }

    /** The list of {@link AccountImport}, as CSV or workbook; with {@code dryRun} nothing is stored. */
    @POST
    @Path("accounts:import")
    @Consumes({"text/csv", UploadedList.WORKBOOK})
    public AccountImport.Result importList(
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun, InputStream list) {
        return imports.importList(UploadedList.text(list), dryRun);
    }

    /** {@code {"role","unit"?,"validFrom"?,"validTo"?}} */
    @POST
    @Path("accounts/{username}/grants")
    public Response grant(@PathParam("username") String username, String content) {
        JsonBody body = JsonBody.parse(content);
        Role role = body.constant("role", Role.class, null);
        String unit = body.text("unit", OrgUnitCode.CODE_MAX);
        LocalDate from = body.date("validFrom", LocalDate.now(clock));
        LocalDate to = body.date("validTo", null);
        if (role == null) {
            body.error("role", "platform.csv.required");
        }
        if (to != null && to.isBefore(from)) {
            body.error("validTo", "admin.orgunit.endsBeforeItBegins", from, to);
        }
        body.refuseErrors();
        granting.grant(username, unit == null ? null : units.get(unit, from), role, Validity.between(from, to));
        return Response.status(Response.Status.CREATED).entity(show(username)).build();
    }

    @DELETE
    @Path("accounts/{username}/grants/{id}")
    @Consumes(MediaType.WILDCARD)
    public Response endGrant(
            @PathParam("username") String username, @PathParam("id") long id, @QueryParam("lastDay") String lastDay) {
        granting.end(
                username,
                id,
                Parameters.date("lastDay", lastDay, LocalDate.now(clock).minusDays(1)));
        return Response.noContent().build();
    }

    @POST
    @Path("accounts/{username}/disable")
    public Shown disable(@PathParam("username") String username, String content) {
        JsonBody body = JsonBody.parse(content);
        String reason = body.requiredText("reason", Account.REASON_MAX);
        body.refuseErrors();
        care.disable(username, reason);
        return show(username);
    }

    @POST
    @Path("accounts/{username}/enable")
    @Consumes(MediaType.WILDCARD)
    public Shown enable(@PathParam("username") String username) {
        care.enable(username);
        return show(username);
    }

    @POST
    @Path("accounts/{username}/unlock")
    @Consumes(MediaType.WILDCARD)
    public Shown unlock(@PathParam("username") String username) {
        care.unlock(username);
        return show(username);
    }

    @POST
    @Path("accounts/{username}/reset-password")
    @Consumes(MediaType.WILDCARD)
    public PasswordKeeping.Issued resetPassword(@PathParam("username") String username) {
        return passwords.reset(List.of(username)).get(0);
    }

    @POST
    @Path("accounts/{username}/reset-second-factor")
    @Consumes(MediaType.WILDCARD)
    public Shown resetSecondFactor(@PathParam("username") String username) {
        secondFactor.reset(username);
        return show(username);
    }

    /** An account as the API tells it. */
    public record Shown(
            String username,
            String fullName,
            String email,
            boolean disabled,
            String disabledReason,
            boolean secondFactor,
            boolean mustChangePassword,
            Instant lastSignInAt,
            List<Held> grants) {

        static Shown of(Account account) {
            return new Shown(
                    account.getUsername(),
                    account.getFullName(),
                    account.getEmail(),
                    account.isDisabled(),
                    account.getDisabledReason(),
                    account.hasSecondFactor(),
                    account.isMustChangePassword(),
                    account.getLastSignInAt(),
                    account.getGrants().stream().map(Held::of).toList());
        }
    }

    /** A grant as the API tells it; without a unit it holds in the whole installation. */
    public record Held(long id, Role role, String unit, LocalDate validFrom, LocalDate validTo, String deputyFor) {

        static Held of(Grant grant) {
            Validity validity = grant.getValidity();
            return new Held(
                    grant.getId(),
                    grant.getRole(),
                    grant.getUnit().map(unit -> unit.codeOn(validity.getTo())).orElse(null),
                    validity.knownFrom(),
                    validity.knownTo(),
                    grant.getDeputyFor().map(Account::getUsername).orElse(null));
        }
    }
}
