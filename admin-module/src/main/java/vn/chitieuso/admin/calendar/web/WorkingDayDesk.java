package vn.chitieuso.admin.calendar.web;

import java.io.IOException;
import java.io.Serializable;
import java.io.StringReader;
import java.util.List;
import vn.chitieuso.admin.calendar.PeriodCode;
import vn.chitieuso.admin.calendar.WorkingDayRow;
import vn.chitieuso.admin.calendar.WorkingDays;
import vn.chitieuso.platform.BusinessException;
import vn.chitieuso.platform.csv.ImportRefusedException;
import vn.chitieuso.platform.csv.ImportResult;
import vn.chitieuso.platform.csv.LineError;
import vn.chitieuso.platform.csv.UploadedList;
import vn.chitieuso.platform.text.Language;
import vn.chitieuso.platform.time.Today;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;

/** Lịch làm việc: the holidays and exchanges of a year, and taking in the list of the next. */
@Named
@ViewScoped
public class WorkingDayDesk implements Serializable {

    @Inject
    private WorkingDays workingDays;

    @Inject
    private Language language;

    @Inject
    private Today today;

    private Integer year;
    private transient Part file;
    private String pasted;
    private transient ImportResult foreseen;
    private transient ImportResult done;
    private transient List<LineError> errors = List.of();

    public void load() {
        if (year == null || year < PeriodCode.YEAR_MIN || year > PeriodCode.YEAR_MAX) {
            year = today.date().getYear();
        }
    }

    public List<WorkingDayRow> getDays() {
        return workingDays.ofYear(getYear());
    }

    public void look() throws IOException {
        if (file != null && file.getSize() > 0) {
            pasted = UploadedList.text(file.getInputStream());
        }
        if (pasted == null || pasted.isBlank()) {
            throw new BusinessException("admin.account.import.nothing");
        }
        take(true);
    }

    public void store() {
        take(false);
    }

    private void take(boolean dryRun) {
        foreseen = null;
        done = null;
        errors = List.of();
        try {
            ImportResult result = workingDays.importYears(new StringReader(UploadedList.pasted(pasted)), dryRun);
            foreseen = dryRun ? result : null;
            done = dryRun ? null : result;
        } catch (ImportRefusedException refused) {
            errors = refused.getLines();
        }
    }

    public String message(LineError error) {
        return error.message(language.getLocale());
    }

    public Integer getYear() {
        // what is no year in the address never arrives here
        return year == null ? today.date().getYear() : year;
    }

    public void setYear(Integer year) {
        this.year = year;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public String getPasted() {
        return pasted;
    }

    public void setPasted(String pasted) {
        this.pasted = pasted;
    }

    public ImportResult getForeseen() {
        return foreseen;
    }

    public ImportResult getDone() {
        return done;
    }

    public List<LineError> getErrors() {
        return errors == null ? List.of() : errors;
    }
}
