package vn.chitieuso.reporting.regime;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.admin.orgunit.UnitGroup;
import vn.chitieuso.admin.orgunit.UnitGroups;
import vn.chitieuso.platform.BusinessException;
import vn.chitieuso.platform.ConflictException;
import vn.chitieuso.platform.StaleException;
import vn.chitieuso.platform.audit.AuditTrail;
import vn.chitieuso.platform.rest.JsonBody;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * Designing regimes. A regime has one draft at most, on which several people may work: who saves tells the version seen, and
 * is refused where somebody else was faster.
 */
@ApplicationScoped
@Transactional
public class RegimeDesign {

    static final String CODE = "[A-Z0-9][A-Z0-9.-]*";
    static final String KEY = "[a-z0-9]+(-[a-z0-9]+)*";

    @Inject
    private RegimeDrafts drafts;

    @Inject
    private Regimes regimes;

    @Inject
    private DraftOutcome outcome;

    @Inject
    private UnitGroups groups;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    public List<StoredDraft> drafts() {
        currentUser.require(RegimeRight.DESIGN_REGIME);
        return drafts.list();
    }

    public Optional<StoredDraft> find(String code) {
        currentUser.require(RegimeRight.DESIGN_REGIME);
        return drafts.find(code);
    }

    public StoredDraft get(String code) {
        currentUser.require(RegimeRight.DESIGN_REGIME);
        return drafts.get(code);
    }

    /** The revision the draft would become; what it names in vain has no id there. */
    public RegimeRevision outcome(String code) {
        return outcome.of(get(code).draft());
    }

    /** A draft of a regime nobody has used the code for. */
    public StoredDraft begin(RegimeDraft draft) {
        currentUser.require(RegimeRight.DESIGN_REGIME);
        if (regimes.last(draft.code()).isPresent()) {
            throw BusinessException.at("code", "reporting.regime.codeTaken", draft.code());
        }
        return add(draft);
    }

    /** A draft that says what the revision published last says; from tomorrow on unless said otherwise. */
    public StoredDraft revise(String code) {
        currentUser.require(RegimeRight.DESIGN_REGIME);
        LocalDate tomorrow = LocalDate.now(clock).plusDays(1);
        RegimeRevision last = regimes.last(code).orElseGet(() -> regimes.get(code, tomorrow));
        Set<String> groupCodes =
                groups.ofIds(last.groupIds()).stream().map(UnitGroup::code).collect(Collectors.toSet());
        LocalDate from = last.validFrom().isAfter(tomorrow) ? last.validFrom() : tomorrow;
        return add(RegimeDraft.of(last, groupCodes, from));
    }

    private StoredDraft add(RegimeDraft draft) {
        refuseMalformed(draft);
        if (!drafts.add(draft, clock.instant(), currentUser.getUsername())) {
            throw new ConflictException("reporting.regime.draftThere", draft.code());
        }
        audit.recordChange(
                "regime.beginDraft",
                "regime " + draft.code(),
                null,
                RegimeDraftJson.write(draft).toString());
        return drafts.get(draft.code());
    }

    /**
     * Keeps the draft, sensible or not.
     *
     * @param seen version the caller saw; null where no draft may be there yet
     * @throws StaleException where somebody changed or removed it since
     */
    public StoredDraft keep(RegimeDraft draft, Long seen) {
        currentUser.require(RegimeRight.DESIGN_REGIME);
        if (seen == null) {
            return add(draft);
        }
        refuseMalformed(draft);
        StoredDraft before = drafts.get(draft.code());
        if (!drafts.change(draft, seen, clock.instant(), currentUser.getUsername())) {
            throw new StaleException("reporting.regime.stale", before.changedBy());
        }
        audit.recordChange(
                "regime.changeDraft",
                "regime " + draft.code(),
                RegimeDraftJson.write(before.draft()).toString(),
                RegimeDraftJson.write(draft).toString());
        return drafts.get(draft.code());
    }

    /** Gives the draft up; what is published stays as it is. */
    public void discard(String code, long seen) {
        currentUser.require(RegimeRight.DESIGN_REGIME);
        StoredDraft before = drafts.get(code);
        if (!drafts.remove(code, seen)) {
            throw new StaleException("reporting.regime.stale", before.changedBy());
        }
        audit.recordChange(
                "regime.discardDraft",
                "regime " + code,
                RegimeDraftJson.write(before.draft()).toString(),
                null);
    }

    /** Read back as it is kept, so that lengths are checked in one place, wherever the draft comes from. */
    private static void refuseMalformed(RegimeDraft draft) {
        if (draft.code() == null || !draft.code().matches(CODE) || draft.code().length() > RegimeRevision.CODE_MAX) {
            throw BusinessException.at("code", "reporting.regime.badCode", RegimeRevision.CODE_MAX);
        }
        JsonBody kept = JsonBody.parse(RegimeDraftJson.write(draft).toString());
        RegimeDraftJson.read(draft.code(), kept);
        kept.refuseErrors();
    }
}
