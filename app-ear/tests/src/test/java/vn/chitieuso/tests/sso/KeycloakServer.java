package vn.chitieuso.tests.sso;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import vn.chitieuso.quickstart.Ports;
import vn.chitieuso.tests.product.BuildOutput;

/**
 * Keycloak with the realm of {@code sso/chitieuso-realm.json}: three people, one of whom has no account with us. It forgets
 * everything when it is stopped. Its name is 127.0.0.1 where the product's is localhost, so that a browser takes them for
 * two sites, as in real life.
 */
final class KeycloakServer implements AutoCloseable {

    private static final String REALM = "chitieuso";
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final long FAREWELL_SECONDS = 30;

    private final Path programs = Path.of(System.getProperty("keycloak.home"));
    private final Path log = BuildOutput.OWN.resolve("identity-provider/keycloak.log");
    private final int port = Ports.free();
    private final Process process;

    private KeycloakServer() throws IOException {
        copyRealm();
        ProcessBuilder builder = new ProcessBuilder(
                        "sh",
                        programs.resolve("bin/kc.sh").toString(),
                        "start-dev",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port,
                        "--db=dev-mem",
                        "--import-realm")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment()
                .put(
                        "JAVA",
                        Path.of(System.getProperty("java.home"), "bin/java").toString());
        process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "stop-keycloak"));
    }

    /** Starts it and waits until it answers. */
    static KeycloakServer start() throws IOException, InterruptedException {
        KeycloakServer server = new KeycloakServer();
        try {
            server.awaitReady();
            return server;
        } catch (IOException | InterruptedException | RuntimeException e) {
            server.close();
            throw e;
        }
    }

    private void copyRealm() throws IOException {
        Path folder = Files.createDirectories(programs.resolve("data/import"));
        try (InputStream realm = KeycloakServer.class.getResourceAsStream("/sso/chitieuso-realm.json")) {
            Files.copy(realm, folder.resolve(REALM + "-realm.json"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void awaitReady() throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("Keycloak does not start:\n" + Files.readString(log));
            }
            Thread.sleep(500);
        }
    }

    private boolean answers() throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(issuer() + "/.well-known/openid-configuration"))
                .timeout(Duration.ofSeconds(10))
                .build();
        try {
            return HttpClient.newHttpClient()
                            .send(request, BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** What a server of ours must be told to send people here. */
    Map<String, String> configuration() {
        return Map.of(
                "chitieuso.oidc.issuer", issuer(),
                "chitieuso.oidc.client-id", "chitieuso",
                "chitieuso.oidc.client-secret", "only-for-tests",
                "chitieuso.oidc.label", "Keycloak");
    }

    private String issuer() {
        return "http://127.0.0.1:" + port + "/realms/" + REALM;
    }

    /** Its script passes the signal on to the server. */
    @Override
    public void close() {
        process.toHandle().destroy();
        try {
            if (!process.waitFor(FAREWELL_SECONDS, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
