package vn.chitieuso.operations;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Where a command speaks to whoever runs it, in Vietnamese and in English, and may ask for a password. */
public record Terminal(PrintStream out) {

    /** The console's own encoding if it can write Vietnamese, UTF-8 otherwise. */
    static Terminal standard() {
        Charset encoding = Optional.ofNullable(System.console())
                .map(Console::charset)
                .filter(charset -> charset.canEncode() && charset.newEncoder().canEncode('ễ'))
                .orElse(StandardCharsets.UTF_8);
        return new Terminal(new PrintStream(new FileOutputStream(FileDescriptor.out), true, encoding));
    }

    public void say(String vietnamese, String english) {
        out.println(vietnamese);
        out.println("  " + english);
    }

    /** What was typed unseen; empty where nobody sits at a console. */
    Optional<String> askPassword(String user) {
        return Optional.ofNullable(System.console())
                .map(console -> console.readPassword("Mật khẩu của (password of) %s: ", user))
                .map(String::new);
    }
}
