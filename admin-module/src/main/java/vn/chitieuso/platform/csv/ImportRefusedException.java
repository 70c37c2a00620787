package vn.chitieuso.platform.csv;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.chitieuso.platform.BusinessException;

/** A list holds errors; nothing of it was stored. */
public class ImportRefusedException extends BusinessException {

    private final transient List<LineError> lines;

    public ImportRefusedException(List<LineError> lines) {
        super(
                lines.stream()
                        .map(line -> new FieldError(
                                "/" + line.line() + (line.column() == null ? "" : "/" + line.column()),
                                line.key(),
                                line.arguments().toArray()))
                        .toList(),
                "platform.csv.refused",
                lines.size(),
                lines.get(0).line());
        this.lines = List.copyOf(lines);
    }

    /** For the log: what is wrong, line by line. */
    @Override
    public String getMessage() {
        return getErrors().stream()
                .map(error -> error.pointer() + ": " + error.message(Locale.ENGLISH))
                .collect(Collectors.joining("; ", super.getMessage() + " ", ""));
    }

    public List<LineError> getLines() {
        return lines;
    }
}
