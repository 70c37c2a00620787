package vn.chitieuso.reporting.exchange.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.List;
import vn.chitieuso.platform.BusinessException;
import vn.chitieuso.platform.NotFoundException;
import vn.chitieuso.platform.sheet.UploadedBook;
import vn.chitieuso.platform.text.Folding;
import vn.chitieuso.platform.text.Language;
import vn.chitieuso.platform.web.Choice;
import vn.chitieuso.platform.work.BackgroundWork;
import vn.chitieuso.platform.work.Job;
import vn.chitieuso.platform.work.JobState;
import vn.chitieuso.reporting.exchange.ImportAnswer;
import vn.chitieuso.reporting.exchange.ImportJob;
import vn.chitieuso.reporting.exchange.ImportOrder;
import vn.chitieuso.reporting.exchange.ValueImport;
import vn.chitieuso.reporting.value.ValueSource;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;

/** Nhập số liệu từ tệp: a list is tried first, then taken in; both go on behind the page. */
@Named
@ViewScoped
public class ImportDesk implements Serializable {

    private static final int SHOWN_MAX = 500;
    private static final int FILE_NAME_MAX = 120;
    private static final String PAGE = "/reporting/exchange/import.xhtml?faces-redirect=true";

    @Inject
    private ValueImport imports;

    @Inject
    private ImportJob jobs;

    @Inject
    private BackgroundWork work;

    @Inject
    private Language language;

    private String number;
    private String regime;
    private String period;
    private transient Part file;
    private transient Job job;
    private transient ImportAnswer answer;

    public void load() {
        imports.requireAllowed();
        getJob();
    }

    public String look() {
        if (file == null || file.getSize() == 0) {
            throw BusinessException.at("file", "reporting.exchange.import.noFile");
        }
        ImportOrder order = new ImportOrder(
                regime,
                period == null || period.isBlank() ? null : period.strip(),
                true,
                false,
                ValueSource.IMPORTED,
                fileName());
        return follow(jobs.begin(order, ImportJob.Form.FILE, bytes(), language.getLocale()));
    }

    /** Without what some browsers put before it. */
    private String fileName() {
        String given = Folding.clean(String.valueOf(file.getSubmittedFileName()));
        String name = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        return name.substring(0, Math.min(name.length(), FILE_NAME_MAX));
    }

    private byte[] bytes() {
        try (InputStream content = file.getInputStream()) {
            return content.readNBytes(UploadedBook.BYTES_MAX + 1);
        } catch (IOException e) {
            throw BusinessException.at("file", "platform.file.interrupted");
        }
    }

    /** @param atomic whether one refused line keeps all out */
    public String takeIn(boolean atomic) {
        return follow(jobs.takeIn(getJob(), atomic));
    }

    private static String follow(long begun) {
        return PAGE + "&job=" + begun;
    }

    /** The job being looked at; null where none is. */
    public Job getJob() {
        if (job == null && number != null) {
            job = work.get(parsed());
        }
        return job;
    }

    private long parsed() {
        try {
            return Long.parseLong(number);
        } catch (NumberFormatException noNumber) {
            throw new NotFoundException("platform.work.unknown", number);
        }
    }

    /** What became of the list; null while nothing is known. */
    public ImportAnswer getAnswer() {
        if (answer == null && getJob() != null && getJob().state() == JobState.DONE) {
            answer = ImportAnswer.parse(getJob().result());
        }
        return answer;
    }

    /** The first refused lines. */
    public List<ImportAnswer.Refused> getRefused() {
        return getAnswer() == null
                ? List.of()
                : getAnswer().rejected().stream().limit(SHOWN_MAX).toList();
    }

    /** Whether it was only tried and could be taken in now. */
    public boolean isTried() {
        return getAnswer() != null && jobs.isDryRun(getJob());
    }

    public boolean isAnyChange() {
        return getAnswer() != null && getAnswer().created() + getAnswer().updated() > 0;
    }

    public List<Choice> getRegimes() {
        return imports.regimes().stream()
                .map(revision -> new Choice(revision.code(), revision.name()))
                .toList();
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getRegime() {
        return regime;
    }

    public void setRegime(String regime) {
        this.regime = regime;
    }

    public String getPeriod() {
        return period;
    }

    public void setPeriod(String period) {
        this.period = period;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
