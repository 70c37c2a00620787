package vn.chitieuso.operations.audit;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.chitieuso.operations.Problem;
import vn.chitieuso.operations.Terminal;

/** A hash somebody has written down elsewhere, with the link it stood at: {@code <64 digits>@<link>}. */
record NotedHash(String hash, long link) {

    private static final Pattern FORM = Pattern.compile("([0-9a-f]{64})@([1-9][0-9]{0,17})");

    static NotedHash of(String text) {
        Matcher matcher = FORM.matcher(text.trim().toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            throw new Problem(
                    "--expect-hash phải có dạng <64 chữ số thập lục phân>@<số mắt xích>.",
                    "--expect-hash must look like <64 hexadecimal digits>@<number of the link>.");
        }
        return new NotedHash(matcher.group(1), Long.parseLong(matcher.group(2)));
    }

    /** @return whether the chain still has it, which is also said */
    boolean compare(Optional<String> found, Terminal terminal) {
        boolean same = found.filter(hash::equals).isPresent();
        if (same) {
            terminal.say(
                    "Mắt xích %d vẫn có mã băm đã ghi.".formatted(link),
                    "Link %d still has the hash that was noted.".formatted(link));
        } else if (found.isPresent()) {
            terminal.say(
                    "MẮT XÍCH %d CÓ MÃ BĂM KHÁC với mã đã ghi: chuỗi đã bị viết lại.".formatted(link),
                    "LINK %d HAS ANOTHER HASH than was noted: the chain was rewritten.".formatted(link));
        } else {
            terminal.say(
                    "KHÔNG CÒN MẮT XÍCH %d đã ghi: phần cuối của chuỗi đã bị cắt.".formatted(link),
                    "LINK %d THAT WAS NOTED IS GONE: the end of the chain was cut off.".formatted(link));
        }
        return same;
    }

    @Override
    public String toString() {
        return hash + "@" + link;
    }
}
