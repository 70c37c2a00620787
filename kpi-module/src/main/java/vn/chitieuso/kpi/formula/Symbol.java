package vn.chitieuso.kpi.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The smallest piece of a formula's text.
 *
 * @param position of its first character, counted from 1 as people do
 */
record Symbol(Kind kind, String text, int position) {

    static final String CODE = "[A-Z][A-Z0-9]*-[0-9A-Z]+[a-z]?";

    private static final Pattern NEXT = Pattern.compile("\\s*(?:(?<code>" + CODE + ")(?![A-Za-z0-9])"
            + "|(?<number>\\d+(?:[.,]\\d+)*)(?![A-Za-z0-9])"
            + "|(?<comparison><=|>=|<>|≤|≥|≠|<|>|=)"
            + "|(?<operator>[-+*/×÷−–:])"
            + "|(?<open>\\()|(?<close>\\))"
            + "|(?<and>AND|VÀ)(?![A-Za-zÀ-ỹ0-9])|(?<or>OR|HOẶC)(?![A-Za-zÀ-ỹ0-9]))");
    private static final Pattern OTHER_DASH = Pattern.compile("(?<=[A-Z0-9])[‐‑–−](?=[0-9A-Z])");
    private static final Pattern UNKNOWN = Pattern.compile("\\s*(\\S[^\\s()+*/<>=]{0,30})");
    private static final Pattern GROUPED_THOUSANDS = Pattern.compile("\\d{1,3}(?:\\.000)+|\\d+[.,]\\d+[.,].*");

    /** @throws FormulaRefusedException at what is no piece of a formula */
    static List<Symbol> of(String typed) {
        // a code copied from a document may bear another dash; the place of every character stays
        String text = OTHER_DASH.matcher(typed).replaceAll("-");
        List<Symbol> symbols = new ArrayList<>();
        Matcher next = NEXT.matcher(text);
        int from = 0;
        while (!text.substring(from).isBlank()) {
            next.region(from, text.length());
            if (!next.lookingAt()) {
                throw unknown(text, from);
            }
            symbols.add(read(next));
            from = next.end();
        }
        return symbols;
    }

    private static Symbol read(Matcher found) {
        for (Kind kind : Kind.values()) {
            String text = kind == Kind.END ? null : found.group(kind.name().toLowerCase(java.util.Locale.ROOT));
            if (text != null) {
                return new Symbol(
                                kind, kind.plain(text), found.start(kind.name().toLowerCase(java.util.Locale.ROOT)) + 1)
                        .checked();
            }
        }
        throw new IllegalStateException("a piece of no kind: " + found.group());
    }

    private Symbol checked() {
        if (kind == Kind.NUMBER && GROUPED_THOUSANDS.matcher(text).matches()) {
            throw new FormulaRefusedException("kpi.formula.ambiguousNumber", position, text);
        }
        return this;
    }

    private static FormulaRefusedException unknown(String text, int from) {
        Matcher unknown = UNKNOWN.matcher(text);
        unknown.region(from, text.length());
        unknown.lookingAt();
        return new FormulaRefusedException("kpi.formula.unknownSymbol", unknown.start(1) + 1, unknown.group(1));
    }

    /** What a piece is. */
    enum Kind {
        /** An indicator's code. */
        CODE,
        /** A constant. */
        NUMBER,
        /** How two sides of a condition must stand. */
        COMPARISON,
        /** What is done with two parts. */
        OPERATOR,
        /** Begins a part of its own. */
        OPEN,
        /** Ends it. */
        CLOSE,
        /** Both conditions. */
        AND,
        /** At least one of two conditions. */
        OR,
        /** Nothing follows. */
        END;

        /** As the parser reads it, however it was typed. */
        private String plain(String text) {
            return switch (this) {
                case OPERATOR ->
                    text.replace('×', '*')
                            .replace('÷', '/')
                            .replace(':', '/')
                            .replace('−', '-')
                            .replace('–', '-');
                case COMPARISON -> text.replace("≤", "<=").replace("≥", ">=").replace("≠", "<>");
                default -> text;
            };
        }
    }
}
