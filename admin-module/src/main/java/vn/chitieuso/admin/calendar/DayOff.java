package vn.chitieuso.admin.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import vn.chitieuso.platform.text.Texts;

/**
 * A day on which nobody works.
 *
 * @param name of the holiday or exchange; null for a plain Saturday or Sunday
 */
public record DayOff(LocalDate day, String name) {

    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d/M");
    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("d/M/uuuu");

    static String shown(LocalDate day) {
        return LONG.format(day);
    }

    /** "T7, CN, 30/4–1/5 (Ngày Chiến thắng)": weekends by their name, holidays by their days. */
    static String inWords(List<DayOff> days, Locale locale) {
        List<String> words = new ArrayList<>();
        Stream.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY)
                .filter(weekday -> days.stream().anyMatch(off -> off.name == null && off.day.getDayOfWeek() == weekday))
                .forEach(weekday -> words.add(Texts.get(locale, "admin.calendar.weekday." + weekday)));
        List<DayOff> named = days.stream().filter(off -> off.name != null).toList();
        for (int first = 0; first < named.size(); ) {
            int last = first;
            while (last + 1 < named.size() && named.get(last).isFollowedBy(named.get(last + 1))) {
                last++;
            }
            words.add(stretch(named.get(first), named.get(last)));
            first = last + 1;
        }
        return String.join(", ", words);
    }

    private boolean isFollowedBy(DayOff next) {
        return next.day.equals(day.plusDays(1)) && next.occasion().equals(occasion());
    }

    private static String stretch(DayOff first, DayOff last) {
        String days =
                first.equals(last) ? SHORT.format(first.day) : SHORT.format(first.day) + "–" + SHORT.format(last.day);
        return days + " (" + first.occasion() + ")";
    }

    /** "Tết Nguyên đán (mùng 1)" and "Tết Nguyên đán (mùng 2)" are one occasion. */
    private String occasion() {
        int bracket = name.indexOf(" (");
        return bracket > 0 ? name.substring(0, bracket) : name;
    }
}
