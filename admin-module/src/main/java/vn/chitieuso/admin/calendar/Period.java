package vn.chitieuso.admin.calendar;

import java.time.LocalDate;
import java.util.Locale;
import vn.chitieuso.platform.text.Texts;

/**
 * A reporting period under a scheme with the window its data fall into. The report of July 2022 covers 15/6 to 14/7 under
 * NĐ 09/2019/NĐ-CP. Units are resolved at the end of the window.
 *
 * @param id of the stored period, 0 while nothing was reported for it
 * @param dataFrom first day of the data
 * @param dataTo last day of the data
 */
public record Period(long id, PeriodCode code, LocalDate dataFrom, LocalDate dataTo) {

    /** The period in words: "Tháng 7/2022", "6 tháng đầu năm 2022". */
    public String name(Locale locale) {
        String key =
                "admin.calendar.period." + code.type() + (code.type() == PeriodType.HALF ? "." + code.ordinal() : "");
        return Texts.get(locale, key, code.year(), code.ordinal());
    }
}
