package vn.chitieuso.platform.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which words can be Vietnamese: one initial, one rhyme, at most one tone, which stands on the letter where it is written
 * and is one of two before a final stop. The rule knows spelling, no dictionary; names from the highland languages in
 * common use ({@code Krông}, {@code Đắk}) are let through. Words in plain ASCII prove nothing and are not looked at.
 */
final class Syllables {

    private static final Set<String> INITIALS = Set.of("""
            b c d đ g h k l m n p r s t v x ch gh gi kh ng ngh nh ph qu th tr
            bl br dr đr gl kl kr pl
            """.split("\\s+"));
    private static final int INITIAL_MAX = 3;
    private static final Set<String> RHYMES = Set.of("""
            a ac ach ai ak am an ang anh ao ap at au ay
            ăc ăk ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
            e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
            i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu
            o oc oi om on ong op ot oa oac oach oai oam oan oang oanh oao oap oat oay
            oăc oăm oăn oăng oăt oe oen oeo oet
            ô ôc ôi ôk ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
            u ua uc ui um un ung up ut uân uâng uât uây uê uêch uênh uơ uôc uôi uôm uôn uông uôt
            uy uya uych uynh uyt uyu uyên uyêt
            ư ưa ưc ưi ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu
            y ych yêm yên yêng yêt yêu ynh yt
            """.split("\\s+"));
    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";
    private static final Pattern TONE = Pattern.compile("[" + TONES + "]");

    /** The tone stands behind its letter here; {@code oa}, {@code oe} and {@code uy} are written in two ways. */
    private static final Pattern WELL_PLACED = Pattern.compile(
            "[iyuoư]*[ăâêôơ]T[a-z]*|ưT[a-z]*|[aeiouy]T[a-z&&[^aeiouy]]*|[aeiou]T[aiouy]|oTe|o[ae]T[a-z]*|uyT[a-z]*"
                    .replace("T", "[" + TONES + "]"));

    private static final Pattern STOPPED_WITHOUT_ITS_TONE = Pattern.compile("[^\u0301\u0323]*(c|ch|p|t)");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
    private static final Pattern ONE_CASE = Pattern.compile("\\p{Lu}?[^\\p{Lu}]*|[^\\p{Ll}]*");
    private static final Pattern ABBREVIATION = Pattern.compile("[A-ZĐƯ]+|đ");
    private static final Pattern USUAL_SIGNS = Pattern.compile("[\\p{ASCII}\\p{L}\\p{M}\u00A0–—‘’‚“”„…•€™°±²³]*");

    private Syllables() {}

    /** Whether all words with letters beyond ASCII can be Vietnamese and all other signs are usual in a list. */
    static boolean areVietnamese(String text) {
        return USUAL_SIGNS.matcher(text).matches() && markedWords(text).allMatch(Syllables::isVietnamese);
    }

    /** How many words of two letters or more were looked at. */
    static long count(String text) {
        return markedWords(text).filter(word -> word.length() > 1).count();
    }

    static boolean isTone(int mark) {
        return TONES.indexOf(mark) >= 0;
    }

    private static Stream<String> markedWords(String text) {
        return WORD.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(word -> word.chars().anyMatch(c -> c > '~'));
    }

    private static boolean isVietnamese(String word) {
        return ABBREVIATION.matcher(word).matches()
                || ONE_CASE.matcher(word).matches() && isSyllable(word.toLowerCase(Locale.ROOT));
    }

    private static boolean isSyllable(String word) {
        String spelled = word.chars().mapToObj(Syllables::spelled).collect(Collectors.joining());
        return !STOPPED_WITHOUT_ITS_TONE.matcher(spelled).matches()
                && IntStream.rangeClosed(0, Math.min(INITIAL_MAX, word.length()))
                        .filter(end -> end == 0 || INITIALS.contains(spelled.substring(0, end)))
                        .anyMatch(end -> isRhyme(spelled.substring(end)));
    }

    private static boolean isRhyme(String spelled) {
        String bare = TONE.matcher(spelled).replaceAll("");
        return RHYMES.contains(bare)
                && (spelled.equals(bare) || WELL_PLACED.matcher(spelled).matches());
    }

    /** The letter with its hat, horn or breve, then its tone. */
    private static String spelled(int letter) {
        String marked = Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFD);
        String bare = TONE.matcher(marked).replaceAll("");
        return Normalizer.normalize(bare, Normalizer.Form.NFC) + marked.replaceAll("[^" + TONES + "]", "");
    }
}
