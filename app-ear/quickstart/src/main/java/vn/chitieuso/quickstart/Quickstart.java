package vn.chitieuso.quickstart;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The one command: starts the product with its demonstration, tells where it is, and stops it with this JVM – Ctrl-C and
 * a termination signal stop the server first and the database second.
 */
public final class Quickstart {

    private Quickstart() {}

    public static void main(String[] arguments) {
        PrintStream console = console();
        try {
            run(Settings.from(System.getProperties()), console);
        } catch (StartProblem problem) {
            console.println();
            console.println(problem.getMessage());
            System.exit(1);
        }
    }

    private static void run(Settings settings, PrintStream console) {
        LocalProduct product =
                new LocalProduct(Installation.in(settings.build()), settings.data(), settings.work(), console);
        console.println("Đang khởi động… (starting…)");
        product.startDatabase(settings.fresh());
        Greeting greeting =
                new Greeting(product.startServer(settings.port(), settings.today()), settings.today(), settings.data());
        console.println(greeting.text());
        product.awaitUnexpectedEnd();
        throw new StartProblem("Máy chủ ứng dụng tự dừng (the server has stopped by itself), xem/see "
                + settings.work().resolve("server.log"));
    }

    /** The console's own encoding if it can write Vietnamese, UTF-8 otherwise. */
    private static PrintStream console() {
        Charset encoding = Optional.ofNullable(System.console())
                .map(java.io.Console::charset)
                .filter(charset -> charset.canEncode() && charset.newEncoder().canEncode('ễ'))
                .orElse(StandardCharsets.UTF_8);
        return new PrintStream(new FileOutputStream(FileDescriptor.out), true, encoding);
    }
}
