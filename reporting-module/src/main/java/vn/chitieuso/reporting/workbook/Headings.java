package vn.chitieuso.reporting.workbook;

import vn.chitieuso.platform.text.Language;
import vn.chitieuso.platform.text.Texts;

/** The words in the forms, which officials of the province fill in: always Vietnamese. */
final class Headings {

    static final String FIGURES = said("sheet.figures");
    static final String TEXTS = said("sheet.texts");
    static final String NOTES = said("sheet.notes");
    static final String LISTS = said("sheet.lists");
    static final String MEMORY = "_chitieuso";
    static final String CODE = said("heading.code");
    static final String NAME = said("heading.name");
    static final String MEASURE = said("heading.measure");
    static final String PREVIOUS = said("heading.previous");
    static final String VALUE = said("heading.value");
    static final String QUALIFIER = said("heading.qualifier");
    static final String NOTE = said("heading.note");
    static final String RESULT = said("heading.result");
    static final String UNIT_CODE = said("heading.unitCode");
    static final String UNIT = said("heading.unit");
    static final String PART = said("heading.part");
    static final String PART_TITLE = said("heading.partTitle");
    static final String TEXT = said("heading.text");
    static final String ERROR = said("result.error");
    static final String WARNING = said("result.warning");
    static final String TAKEN = said("result.taken");

    /** Keeps hands off by accident, no more; it is written in the guide. */
    static final String PASSWORD = "ChiTieuSo";

    private Headings() {}

    static String said(String key, Object... arguments) {
        return Texts.get(Language.VIETNAMESE, "reporting.workbook." + key, arguments);
    }
}
