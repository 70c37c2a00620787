package vn.chitieuso.tests.portability;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.chitieuso.quickstart.DataSourceCommands;
import vn.chitieuso.quickstart.DatabaseAddress;
import vn.chitieuso.quickstart.Ports;
import vn.chitieuso.tests.product.BuildOutput;

/** Payara Server with a domain of its own, handled through the administrator's tool. */
final class PayaraServer implements ForeignServer {

    private static final Path TOOL = BuildOutput.OWN.resolve("servers/payara6/glassfish/lib/client/appserver-cli.jar");
    private static final Path FOLDER = BuildOutput.OWN.resolve("portability/payara");
    private static final String DOMAIN = "chitieuso";

    /** The tool lays the ports of a domain at fixed distances from a base. */
    private static final int ADMIN_OFFSET = 48;

    private static final int HTTP_OFFSET = 80;

    private final JavaProcess tool = new JavaProcess(FOLDER.resolve("asadmin.log"), Map.of());
    private final Path domain = FOLDER.resolve(DOMAIN);

    @Override
    public URI start(DatabaseAddress database) throws IOException, InterruptedException {
        int http = Ports.free();
        int base = http - HTTP_OFFSET;
        if (Files.exists(domain)) {
            asadmin("delete-domain", "--domaindir", FOLDER.toString(), DOMAIN);
        }
        asadmin(
                "create-domain",
                "--domaindir",
                FOLDER.toString(),
                "--nopassword=true",
                "--portbase",
                String.valueOf(base),
                "--checkports=false",
                DOMAIN);
        Files.copy(
                BuildOutput.installation().driver(),
                domain.resolve("lib/postgresql.jar"),
                StandardCopyOption.REPLACE_EXISTING);
        asadmin(
                "start-domain",
                "--domaindir",
                FOLDER.toString(),
                "--prebootcommandfile",
                beforeBoot(database).toString(),
                DOMAIN);
        asadmin(
                "--host",
                DatabaseAddress.HOST,
                "--port",
                String.valueOf(base + ADMIN_OFFSET),
                "deploy",
                "--name",
                DOMAIN,
                BuildOutput.ear().toString());
        URI address = URI.create("http://localhost:" + http + "/");
        awaitReady(address);
        return address;
    }

    /** Everything that listens does so on this machine alone, and nothing looks for others. */
    private Path beforeBoot(DatabaseAddress database) throws IOException {
        List<String> commands = new ArrayList<>(List.of(
                "disable-phone-home",
                set("hazelcast-config-specific-configuration.enabled=false"),
                set("network-config.network-listeners.network-listener.http-listener-1.address=127.0.0.1"),
                set("network-config.network-listeners.network-listener.http-listener-2.enabled=false"),
                set("network-config.network-listeners.network-listener.admin-listener.address=127.0.0.1"),
                set("iiop-service.iiop-listener.orb-listener-1.address=127.0.0.1"),
                set("iiop-service.iiop-listener.SSL.enabled=false"),
                set("iiop-service.iiop-listener.SSL_MUTUALAUTH.enabled=false"),
                set("admin-service.jmx-connector.system.enabled=false"),
                // unused, and its broker would listen on every address
                set("jms-service.type=DISABLED")));
        commands.addAll(DataSourceCommands.of(database));
        return Files.write(FOLDER.resolve("before-boot.txt"), commands);
    }

    private static String set(String setting) {
        return "set configs.config.server-config." + setting;
    }

    private void asadmin(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("-jar", TOOL.toString()));
        command.addAll(List.of(arguments));
        tool.run(command);
    }

    /** The tool has already insisted on the deployment's success. */
    @Override
    public boolean hasGivenUp() {
        return false;
    }

    @Override
    public String lastWords() throws IOException {
        return Files.readString(domain.resolve("logs/server.log"));
    }

    @Override
    public void close() throws IOException, InterruptedException {
        asadmin("stop-domain", "--domaindir", FOLDER.toString(), "--kill=true", DOMAIN);
    }
}
