package vn.chitieuso.reporting.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import vn.chitieuso.platform.ForbiddenException;
import vn.chitieuso.platform.sheet.FormBook;
import vn.chitieuso.reporting.report.ReportAddress;
import vn.chitieuso.reporting.report.ReportReading;
import vn.chitieuso.reporting.report.ReportView;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Makes the form of one unit: what was there last period, what is there by now, and open cells. */
@ApplicationScoped
@Transactional
public class UnitTemplate {

    @Inject
    private ReportReading reading;

    @Inject
    private TemplateSeal seal;

    /** @throws ForbiddenException where the reader may not see the report's figures */
    public byte[] make(ReportAddress address) {
        ReportView view = reading.read(address);
        if (!view.contentVisible()) {
            throw new ForbiddenException("admin.account.forbidden");
        }
        TemplateIdentity identity = new TemplateIdentity(
                TemplateIdentity.Kind.UNIT,
                address.regime().code(),
                address.regime().number(),
                address.period().code().toString(),
                address.unitCode());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FormBook book = new FormBook(out);
        new UnitSheets(view, book).write(seal.seal(identity));
        try {
            book.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
