package vn.chitieuso.reporting.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import vn.chitieuso.platform.sheet.FormBook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Makes the form of many units: a row for each, a column for each indicator. */
@ApplicationScoped
@Transactional
public class UnitsTemplate {

    @Inject
    private UnitsForms forms;

    @Inject
    private TemplateSeal seal;

    /** @param below code of the unit whose units below, itself included, are meant */
    public byte[] make(String regime, String period, String below) {
        UnitsForm form = forms.of(regime, period, below);
        TemplateIdentity identity = new TemplateIdentity(
                TemplateIdentity.Kind.UNITS,
                form.regime().code(),
                form.regime().number(),
                form.period().code().toString(),
                form.above().code());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FormBook book = new FormBook(out);
        new UnitsSheets(form, book).write(seal.seal(identity));
        try {
            book.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
