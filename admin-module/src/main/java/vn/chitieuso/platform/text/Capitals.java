package vn.chitieuso.platform.text;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Capitals in a list whose encoding has toned letters in lower case only. The other letters tell what was meant: a word
 * otherwise in capitals is one in capitals ({@code NéI} is {@code NỘI}), and so is a short word in a cell of such words.
 * A toned letter at the start is a capital at the start of a cell and in a name of at least three words.
 */
final class Capitals {

    private static final Pattern CELL = Pattern.compile("[^,;\t\r\n\"]+");
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Set<String> NEVER_IN_A_NAME = Set.of("ủy", "ở");
    private static final int NAME_LENGTH_MIN = 3;

    private Capitals() {}

    static String restore(String text) {
        return CELL.matcher(text).replaceAll(cell -> Matcher.quoteReplacement(restoreCell(cell.group())));
    }

    private static String restoreCell(String cell) {
        List<String> words =
                WORD.matcher(cell).results().map(MatchResult::group).toList();
        boolean shouted =
                words.stream().anyMatch(Capitals::isShouted) && words.stream().noneMatch(Capitals::isSmall);
        boolean name = words.size() >= NAME_LENGTH_MIN
                && words.stream().allMatch(word -> isToned(word.charAt(0)) || Character.isUpperCase(word.charAt(0)));
        return WORD.matcher(cell).replaceAll(match -> {
            String word = match.group();
            if (isShouted(word) || shouted) {
                return upper(word);
            }
            boolean capital = match.start() == 0 || name && !NEVER_IN_A_NAME.contains(word);
            return capital && isToned(word.charAt(0)) ? upper(word.substring(0, 1)) + word.substring(1) : word;
        });
    }

    /** Two capitals, or one that is not the first letter, and no small letter among those that have capitals. */
    private static boolean isShouted(String word) {
        return !isSmall(word)
                && (word.chars().filter(Character::isUpperCase).count() > 1
                        || word.substring(1).chars().anyMatch(Character::isUpperCase));
    }

    private static boolean isSmall(String word) {
        return word.chars().anyMatch(c -> Character.isLowerCase(c) && !isToned(c));
    }

    private static boolean isToned(int letter) {
        return Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFD)
                .chars()
                .anyMatch(Syllables::isTone);
    }

    private static String upper(String word) {
        return word.toUpperCase(Locale.ROOT);
    }
}
