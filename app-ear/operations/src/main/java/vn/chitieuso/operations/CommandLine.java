package vn.chitieuso.operations;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What was typed: the words of the command, then options {@code --name value} or {@code --name=value}. A switch has no
 * value. Each option is given once at most.
 */
public record CommandLine(String command, Map<String, String> options) {

    private static final Set<String> SWITCHES = Set.of("seal", "help");
    private static final String MARK = "--";

    static CommandLine of(String... arguments) {
        Deque<String> left = new ArrayDeque<>(List.of(arguments));
        StringBuilder command = new StringBuilder();
        while (!left.isEmpty() && !left.peek().startsWith(MARK)) {
            command.append(command.isEmpty() ? "" : " ").append(left.pop());
        }
        Map<String, String> options = new HashMap<>();
        while (!left.isEmpty()) {
            addOption(left, options);
        }
        return new CommandLine(command.toString(), Map.copyOf(options));
    }

    private static void addOption(Deque<String> left, Map<String, String> options) {
        String word = left.pop();
        if (!word.startsWith(MARK)) {
            throw new Problem("Không hiểu “%s”.".formatted(word), "“%s” is not understood.".formatted(word));
        }
        String[] parts = word.substring(MARK.length()).split("=", 2);
        String name = parts[0];
        if (options.containsKey(name)) {
            throw new Problem("Tùy chọn --%s bị lặp lại.".formatted(name), "--%s is given twice.".formatted(name));
        }
        options.put(name, parts.length == 2 ? parts[1] : valueOf(name, left));
    }

    private static String valueOf(String name, Deque<String> left) {
        if (SWITCHES.contains(name)) {
            return "";
        }
        if (left.isEmpty() || left.peek().startsWith(MARK)) {
            throw missing(name);
        }
        return left.pop();
    }

    /** Insists that nothing was typed that the command does not know. */
    void allowOnly(Set<String> known) {
        for (String name : options.keySet()) {
            if ("password".equals(name)) {
                throw new Problem(
                        "Mật khẩu không bao giờ là tham số: dùng biến môi trường PGPASSWORD, --password-file hoặc nhập"
                                + " khi được hỏi.",
                        "A password is never an argument: use the environment variable PGPASSWORD, --password-file, or"
                                + " type it when asked.");
            }
            if (!known.contains(name)) {
                throw new Problem(
                        "Lệnh “%s” không có tùy chọn --%s.".formatted(command, name),
                        "“%s” has no option --%s.".formatted(command, name));
            }
        }
    }

    public boolean has(String name) {
        return options.containsKey(name);
    }

    public Optional<String> find(String name) {
        return Optional.ofNullable(options.get(name));
    }

    public String get(String name) {
        return find(name).filter(value -> !value.isBlank()).orElseThrow(() -> missing(name));
    }

    public Path getPath(String name) {
        return path(get(name));
    }

    public Optional<Path> findPath(String name) {
        return find(name).map(CommandLine::path);
    }

    public LocalDate getDate(String name) {
        return date(get(name));
    }

    public Optional<LocalDate> findDate(String name) {
        return find(name).map(CommandLine::date);
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text.trim());
        } catch (DateTimeException noDate) {
            throw new Problem(
                    "“%s” không phải là ngày; viết như 2025-11-01.".formatted(text),
                    "“%s” is not a date; write it like 2025-11-01.".formatted(text));
        }
    }

    private static Path path(String text) {
        try {
            return Path.of(text).toAbsolutePath();
        } catch (InvalidPathException noPath) {
            throw new Problem("“%s” không phải là đường dẫn.".formatted(text), "“%s” is no path.".formatted(text));
        }
    }

    private static Problem missing(String name) {
        return new Problem("Thiếu giá trị của --%s.".formatted(name), "--%s is missing its value.".formatted(name));
    }
}
