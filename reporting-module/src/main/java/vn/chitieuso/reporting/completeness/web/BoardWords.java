package vn.chitieuso.reporting.completeness.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import vn.chitieuso.admin.calendar.PeriodCode;
import vn.chitieuso.platform.text.Language;
import vn.chitieuso.platform.web.Format;
import vn.chitieuso.reporting.completeness.BoardCell;
import vn.chitieuso.reporting.completeness.Standing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Says a report's standing in a sign, a colour and words; colours never stand alone. */
@Named
@RequestScoped
public class BoardWords implements Serializable {

    private static final String NOT_ASKED = "NOT_ASKED";

    @Inject
    private Language language;

    @Inject
    private Format format;

    public String standing(Standing standing) {
        return language.text("reporting.completeness.standing." + (standing == null ? NOT_ASKED : standing));
    }

    public String sign(Standing standing) {
        return standing == null ? "" : language.text("reporting.completeness.sign." + standing);
    }

    public String tone(Standing standing) {
        return switch (standing) {
            case ACCEPTED -> "ok";
            case ON_TIME, IN_HAND -> "info";
            case LATE, ACCEPTED_LATE -> "warn";
            case MISSING, RETURNED -> "bad";
            case NOT_BEGUN -> "";
        };
    }

    /** All there is to say of a cell: what it is, when it was due and when it was sent. */
    public String whole(BoardCell cell) {
        if (cell == null) {
            return standing(null);
        }
        List<String> words = new ArrayList<>(List.of(standing(cell.standing())));
        if (cell.firstSentAt() != null) {
            words.add(language.text("reporting.completeness.cell.sent", format.dateTime(cell.firstSentAt())));
        }
        if (cell.due() != null) {
            words.add(language.text(
                    "reporting.completeness.cell." + (cell.isExtended() ? "extended" : "due"),
                    format.dateTime(cell.due())));
        }
        return String.join(", ", words);
    }

    /** A period in as few letters as a column has room for. */
    public String brief(PeriodCode period) {
        return period.inBrief();
    }

    public String period(BoardCell cell) {
        return brief(PeriodCode.parse(cell.period()));
    }

    public Standing[] getStandings() {
        return Standing.values();
    }
}
