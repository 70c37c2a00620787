package vn.chitieuso.reporting.workbook;

import java.util.ArrayList;
import java.util.List;
import vn.chitieuso.platform.BusinessException;
import vn.chitieuso.platform.sheet.BookRows;
import vn.chitieuso.reporting.exchange.ImportedRows;
import vn.chitieuso.reporting.exchange.WorkbookRows;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Reads forms that came back, whatever was done to them meanwhile. */
@ApplicationScoped
class TemplateReading implements WorkbookRows {

    @Inject
    private TemplateSeal seal;

    @Override
    public boolean recognises(byte[] workbook) {
        try (BookRows book = BookRows.open(workbook)) {
            return book.sheets().contains(Headings.MEMORY);
        } catch (BusinessException unreadable) {
            return false;
        }
    }

    @Override
    public ImportedRows rows(byte[] workbook) {
        return read(workbook).imported();
    }

    /** @throws BusinessException if it is no form, or its seal is broken, or its headings are gone */
    FilledTemplate read(byte[] workbook) {
        try (BookRows book = BookRows.open(workbook)) {
            if (!book.sheets().contains(Headings.MEMORY)) {
                throw new BusinessException("reporting.workbook.noForm");
            }
            TemplateMemory memory = TemplateMemory.read(book);
            TemplateIdentity identity =
                    seal.open(memory.seal()).orElseThrow(() -> new BusinessException("reporting.workbook.sealBroken"));
            return identity.kind() == TemplateIdentity.Kind.UNIT
                    ? unit(book, identity, memory)
                    : units(book, identity, memory);
        }
    }

    private static FilledTemplate unit(BookRows book, TemplateIdentity identity, TemplateMemory memory) {
        for (String sheet : book.sheets()) {
            UnitRowsReader reader = new UnitRowsReader(identity, memory);
            book.read(sheet, reader);
            if (reader.isFound()) {
                List<BrokenCell> broken = new ArrayList<>(reader.broken());
                TextsReader texts = new TextsReader(memory, broken);
                book.read(Headings.TEXTS, texts);
                return reader.template(sheet, broken, texts.texts());
            }
        }
        throw new BusinessException(
                "reporting.workbook.headingsGone", Headings.CODE + ", " + Headings.NAME + ", " + Headings.VALUE);
    }

    private static FilledTemplate units(BookRows book, TemplateIdentity identity, TemplateMemory memory) {
        for (String sheet : book.sheets()) {
            if (Headings.NOTES.equals(sheet) || Headings.PREVIOUS.equals(sheet)) {
                continue;
            }
            UnitsRowsReader reader = new UnitsRowsReader(identity, memory);
            book.read(sheet, reader);
            if (reader.isFound()) {
                UnitsNotesReader notes = new UnitsNotesReader(memory);
                book.read(Headings.NOTES, notes);
                return notes.into(reader.template(sheet));
            }
        }
        throw new BusinessException("reporting.workbook.headingsGone", Headings.UNIT_CODE + ", " + Headings.UNIT);
    }
}
