package vn.chitieuso.reporting.completeness;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.admin.calendar.CalendarKeeping;
import vn.chitieuso.admin.calendar.CalendarRight;
import vn.chitieuso.admin.calendar.PeriodCode;
import vn.chitieuso.admin.calendar.ReportingSubject;
import vn.chitieuso.admin.calendar.YearOfDeadlines;
import vn.chitieuso.admin.orgunit.OrgUnits;
import vn.chitieuso.platform.BusinessException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Giving more time from the board: to the units chosen, all or none of them, or to everybody who is asked. */
@ApplicationScoped
@Transactional
public class MoreTime {

    @Inject
    private Completeness completeness;

    @Inject
    private CalendarKeeping keeping;

    @Inject
    private YearOfDeadlines subjects;

    @Inject
    private OrgUnits units;

    @Inject
    private CurrentUser currentUser;

    /**
     * @param codes of the units as of the end of the period's data; null for everybody
     * @return to how many units it was given
     * @throws BusinessException where a unit is not asked, the moment is no extension or the reason is missing
     */
    public int give(String regime, PeriodCode code, Collection<String> codes, LocalDateTime to, String reason) {
        currentUser.require(CalendarRight.GIVE_TIME);
        ReportingSubject subject = subjects.subject(regime);
        List<BoardRow> rows =
                completeness.board(BoardQuestion.of(regime, List.of(code))).rows();
        if (codes == null) {
            keeping.extend(subject, code, null, null, to, reason);
            return rows.size();
        }
        Set<String> wanted = new HashSet<>(codes);
        if (wanted.isEmpty()) {
            throw BusinessException.at("units", "reporting.completeness.noneChosen");
        }
        List<BoardRow> chosen =
                rows.stream().filter(row -> wanted.remove(row.unit().code())).toList();
        if (!wanted.isEmpty()) {
            throw BusinessException.at(
                    "units",
                    "reporting.completeness.notAsked",
                    String.join(", ", wanted.stream().sorted().toList()));
        }
        chosen.forEach(row -> keeping.extend(subject, code, units.get(row.unit().id()), null, to, reason));
        return chosen.size();
    }
}
