package vn.chitieuso.tests.api;

import java.util.ArrayList;
import java.util.List;

/** The list of a reorganisation, being written line by line. */
final class SuccessionLines {

    private static final String HEADER =
            "old_code,old_name,new_code,new_name,effective_date,relation,share,primary_successor,carrying,carried_percent";

    private final String day;
    private final List<String> lines = new ArrayList<>(List.of(HEADER));

    private SuccessionLines(String day) {
        this.day = day;
    }

    static SuccessionLines from(String day) {
        return new SuccessionLines(day);
    }

    /** The old unit goes into the new one whole. */
    SuccessionLines merged(String old, String code, String name) {
        return line(old, "", code, name, day, "merged", "whole", "yes", "", "");
    }

    /** A part of the old unit goes into the new one. */
    SuccessionLines part(String old, String code, String name, boolean primary) {
        return line(old, "", code, name, day, "split", "partial", primary ? "yes" : "no", "", "");
    }

    /** A part for which is said what it carries. */
    SuccessionLines carrying(String old, String code, String name, boolean primary, String rule, String percent) {
        return line(old, "", code, name, day, "split", "partial", primary ? "yes" : "no", rule, percent);
    }

    SuccessionLines line(String... cells) {
        lines.add(String.join(",", cells));
        return this;
    }

    /** The list as it is told to the API. */
    String order(Object... choices) {
        Object[] fields = new Object[choices.length + 4];
        fields[0] = "title";
        fields[1] = "Sắp xếp thử";
        fields[2] = "list";
        fields[3] = toString();
        System.arraycopy(choices, 0, fields, 4, choices.length);
        return Json.of(fields);
    }

    @Override
    public String toString() {
        return String.join("\n", lines) + "\n";
    }
}
