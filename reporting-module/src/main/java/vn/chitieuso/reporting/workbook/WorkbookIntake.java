package vn.chitieuso.reporting.workbook;

import java.io.InputStream;
import java.util.Set;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.platform.BusinessException;
import vn.chitieuso.platform.ForbiddenException;
import vn.chitieuso.platform.file.FileIntake;
import vn.chitieuso.platform.file.FileKind;
import vn.chitieuso.platform.file.UploadedFile;
import vn.chitieuso.platform.text.Language;
import vn.chitieuso.reporting.exchange.OnBehalf;
import vn.chitieuso.reporting.exchange.ValueImport;
import vn.chitieuso.reporting.report.ReportAddress;
import vn.chitieuso.reporting.report.ReportRight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Takes forms in that somebody hands back: the file is checked before anything in it is read, a form for something else is
 * refused with the name of what it is for, the rest is told row by row in a copy.
 */
@ApplicationScoped
public class WorkbookIntake {

    @Inject
    private FileIntake files;

    @Inject
    private TemplateReading reading;

    @Inject
    private FormIntake intake;

    @Inject
    private CheckedCopies copies;

    @Inject
    private ValueImport imports;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private Language language;

    /**
     * @param trial tells what would happen and stores nothing
     * @param atomic one refused cell keeps all others out
     */
    public WorkbookOutcome takeUnit(
            ReportAddress address, String name, InputStream content, boolean trial, boolean atomic) {
        requireAt(address);
        UploadedFile file = check(name, content);
        FilledTemplate form = reading.read(file.content());
        refuseOther(
                form.identity(),
                new TemplateIdentity(
                        TemplateIdentity.Kind.UNIT,
                        address.regime().code(),
                        address.regime().number(),
                        address.period().code().toString(),
                        address.unitCode()));
        return tell(file, intake.takeUnit(address, form, file.name(), new FormIntake.Taking(trial, atomic)));
    }

    /** As {@link #takeUnit}; each row is refused where the caller may not write for its unit. */
    public WorkbookOutcome takeUnits(
            String regime, String period, String name, InputStream content, boolean trial, boolean atomic) {
        imports.requireAllowed(OnBehalf.FORM_OF_MANY);
        UploadedFile file = check(name, content);
        FilledTemplate form = reading.read(file.content());
        TemplateIdentity found = form.identity();
        refuseOther(
                found,
                new TemplateIdentity(TemplateIdentity.Kind.UNITS, regime, found.revision(), period, found.unit()));
        return tell(file, intake.takeUnits(form, file.name(), new FormIntake.Taking(trial, atomic)));
    }

    private void requireAt(ReportAddress address) {
        long unit = address.unit().getId();
        if (!currentUser.mayAt(ReportRight.FILL, unit) && !currentUser.mayAt(ReportRight.REPORT_ON_BEHALF, unit)) {
            throw new ForbiddenException("admin.account.forbidden");
        }
    }

    private UploadedFile check(String name, InputStream content) {
        return files.check(name, content, Set.of(FileKind.XLSX));
    }

    private static void refuseOther(TemplateIdentity found, TemplateIdentity wanted) {
        if (found.equals(wanted)) {
            return;
        }
        boolean sameReport = found.kind() == wanted.kind()
                && found.regime().equals(wanted.regime())
                && found.period().equals(wanted.period())
                && found.unit().equals(wanted.unit());
        if (sameReport) {
            throw new BusinessException("reporting.workbook.otherRevision", found.revision(), wanted.revision());
        }
        String key = found.kind() == TemplateIdentity.Kind.UNIT ? "otherReport" : "otherReports";
        throw new BusinessException(
                "reporting.workbook." + key,
                found.regime(),
                found.period(),
                found.unit(),
                wanted.regime(),
                wanted.period(),
                wanted.unit());
    }

    private WorkbookOutcome tell(UploadedFile file, TakenForm taken) {
        byte[] copy = new CheckedCopy(taken, language.getLocale()).of(file.content());
        return WorkbookOutcome.of(taken, copies.keep(file.name(), copy), language.getLocale());
    }
}
