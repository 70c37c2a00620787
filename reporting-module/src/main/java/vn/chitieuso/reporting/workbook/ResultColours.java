package vn.chitieuso.reporting.workbook;

import vn.chitieuso.platform.sheet.FormSheet;

/** Colours rows by what the column of results says of them, so that they lose their colour as soon as it says it no more. */
record ResultColours(String result) {

    void put(FormSheet sheet, int top, int left, int bottom, int right) {
        sheet.highlight(top, left, bottom, right, begins(Headings.ERROR), FormSheet.Tone.BAD)
                .highlight(top, left, bottom, right, begins(Headings.WARNING), FormSheet.Tone.WARN)
                .highlight(top, right, bottom, right, begins(Headings.TAKEN), FormSheet.Tone.GOOD);
    }

    private String begins(String word) {
        return "LEFT(" + result + "," + word.length() + ")=\"" + word + "\"";
    }
}
