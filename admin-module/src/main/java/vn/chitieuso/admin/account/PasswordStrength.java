package vn.chitieuso.admin.account;

import com.nulabinc.zxcvbn.StandardDictionaries;
import com.nulabinc.zxcvbn.Zxcvbn;
import com.nulabinc.zxcvbn.ZxcvbnBuilder;
import com.nulabinc.zxcvbn.io.Resource;
import com.nulabinc.zxcvbn.matchers.DictionaryLoader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import vn.chitieuso.platform.text.Folding;

/**
 * How many guesses a password costs somebody who knows what people choose: common passwords, English words, keyboard
 * rows, dates – and, in an office of a Vietnamese province, the words, units, names and anniversaries in
 * {@code vietnamese-words.txt}, the most usual first. Fourteen characters of four classes are no protection where they
 * are {@code ThanhHoa@2022!!}. Diacritics are no secret either, so a password is also measured without them.
 */
final class PasswordStrength {

    /**
     * As a power of ten. A random password of fourteen characters costs 12 to 14, a word with a sign and a year 7 to 10.
     */
    private static final double GUESSES_MIN = 11.5;

    /** More is not measured: the time grows with the square and more, and what is left out only makes it stronger. */
    private static final int MEASURED_LENGTH_MAX = 32;

    private PasswordStrength() {}

    /** @param personal what others know of the person: username, name, unit; with or without diacritics */
    static boolean isGuessable(String password, Collection<String> personal) {
        String measured = password.substring(0, Math.min(password.length(), MEASURED_LENGTH_MAX));
        List<String> known = personal.stream()
                .flatMap(PasswordStrength::waysToType)
                .distinct()
                .toList();
        return Stream.of(measured, Folding.fold(measured))
                .distinct()
                .anyMatch(way -> Dictionaries.ZXCVBN.measure(way, known).getGuessesLog10() < GUESSES_MIN);
    }

    /** {@code Nguyễn Văn An} is typed as written, as {@code nguyenvanan} and in its parts. */
    private static Stream<String> waysToType(String text) {
        String folded = Folding.fold(text);
        return Stream.concat(
                        Stream.of(text, folded, folded.replaceAll("[^a-z0-9]", "")),
                        Stream.of(folded.split("[^a-z0-9]+")))
                .filter(way -> way.length() > 1);
    }

    /** Read with the first password, then shared by all threads: measuring changes nothing in them. */
    private static final class Dictionaries {

        private static final Zxcvbn ZXCVBN = load();

        private static Zxcvbn load() {
            Resource vietnamese = () -> PasswordStrength.class.getResourceAsStream("vietnamese-words.txt");
            try {
                return new ZxcvbnBuilder()
                        .dictionaries(StandardDictionaries.loadAllDictionaries())
                        .dictionary(new DictionaryLoader("vietnamese", vietnamese).load())
                        .build();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
