package vn.chitieuso.reporting.recognition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.admin.orgunit.OrgUnit;
import vn.chitieuso.admin.orgunit.OrgUnits;
import vn.chitieuso.platform.ForbiddenException;
import vn.chitieuso.platform.NotFoundException;
import vn.chitieuso.platform.db.Sql;
import vn.chitieuso.reporting.rollup.RollUpRight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Reading recognitions: of the units whose sums the reader may see, and of those these followed. */
@ApplicationScoped
@Transactional
public class RecognitionReading {

    @Inject
    private Recognitions recognitions;

    @Inject
    private OrgUnits units;

    @Inject
    private Sql sql;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private Clock clock;

    public List<RecognitionRow> search(RecognitionQuestion question) {
        currentUser.require(RollUpRight.SEE_SUMS);
        OrgUnit root = question.unit() == null ? null : unit(question.unit());
        if (root != null) {
            currentUser.requireAt(RollUpRight.SEE_SUMS, root);
        }
        List<RecognitionRow> rows = recognitions.search(question, root == null ? null : root.getId());
        Set<Long> among = rows.stream().map(RecognitionRow::unitId).collect(Collectors.toSet());
        Set<Long> seen = currentUser.reached(RollUpRight.SEE_SUMS, among);
        return rows.stream()
                .filter(row -> row.history() || seen.contains(row.unitId()))
                .toList();
    }

    public RecognitionRow get(long id) {
        currentUser.require(RollUpRight.SEE_SUMS);
        RecognitionRow row = recognitions.getRow(id);
        if (!currentUser.mayAt(RollUpRight.SEE_SUMS, row.unitId())) {
            throw new ForbiddenException("admin.account.forbidden");
        }
        return row;
    }

    /**
     * How many units are recognised by a day, by indicator and level.
     *
     * @param indicator null for all
     * @param unit code as of the day; null for the whole that the reader sees
     */
    public List<RecognitionCount> counts(String indicator, String unit, LocalDate asOf) {
        currentUser.require(RollUpRight.SEE_SUMS);
        OrgUnit root = unit == null ? widest(asOf) : units.get(unit, asOf);
        currentUser.requireAt(RollUpRight.SEE_SUMS, root);
        return recognitions.counts(indicator, root.getId(), asOf);
    }

    /** Indicators something was ever recognised for. */
    public List<RecognisedIndicator> recognisedIndicators() {
        currentUser.require(RollUpRight.SEE_SUMS);
        return recognitions.indicators();
    }

    /** The years of recognition, the latest first. */
    public List<Integer> years() {
        currentUser.require(RollUpRight.SEE_SUMS);
        return recognitions.years();
    }

    private OrgUnit widest(LocalDate asOf) {
        return units.list(asOf, null, null, null).stream()
                .filter(unit -> currentUser.mayAt(RollUpRight.SEE_SUMS, unit.id()))
                .findFirst()
                .map(unit -> units.get(unit.id()))
                .orElseThrow(() -> new ForbiddenException("admin.account.forbidden"));
    }

    /** The unit that bears the code today or, where none does, the last that bore it. */
    private OrgUnit unit(String code) {
        LocalDate today = LocalDate.now(clock);
        return units.find(code, today)
                .or(() -> lastDay(code).flatMap(day -> units.find(code, day)))
                .orElseThrow(() -> new NotFoundException("admin.orgunit.unknown", code, today));
    }

    private Optional<LocalDate> lastDay(String code) {
        return sql
                .read(handle -> handle.createQuery("SELECT valid_to FROM org_unit_code WHERE code = :code")
                        .bind("code", code)
                        .mapTo(LocalDate.class)
                        .list())
                .stream()
                .max(Comparator.naturalOrder());
    }
}
