package vn.chitieuso.tests.container;

import fish.payara.arquillian.container.payara.managed.PayaraMicroContainerConfiguration;
import fish.payara.arquillian.container.payara.managed.PayaraMicroDeployableContainer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.container.LifecycleException;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.shrinkwrap.api.Archive;
import vn.chitieuso.quickstart.DatabaseAddress;
import vn.chitieuso.quickstart.LocalProduct;
import vn.chitieuso.quickstart.MicroOptions;
import vn.chitieuso.tests.product.BuildOutput;

/**
 * Arquillian's Payara Micro, started once. The original starts a server for each test class, a quarter of a minute each
 * time; since all our test classes deploy the same archive, the first deployment serves them all. Brings the embedded
 * database, empty at the start of the session.
 */
public class SharedPayaraMicro extends PayaraMicroDeployableContainer {

    private static final Path FOLDER = BuildOutput.OWN.resolve("container");

    private LocalProduct product;
    private Archive<?> deployed;
    private ProtocolMetaData answersAt;

    @Override
    public void setup(PayaraMicroContainerConfiguration configuration) {
        product = new LocalProduct(BuildOutput.installation(), FOLDER.resolve("data"), FOLDER, System.out);
        MicroOptions options = new MicroOptions(
                BuildOutput.installation(), product.startDatabase(true).address(), FOLDER);
        try {
            configuration.setCmdOptions("-Xmx1g -Djava.io.tmpdir=" + Files.createDirectories(FOLDER.resolve("tmp")));
            configuration.setExtraMicroOptions(String.join(" ", options.written()));
            logAlsoToFile();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        super.setup(configuration);
    }

    /** Arquillian reads the console and keeps it to itself. */
    private static void logAlsoToFile() throws IOException {
        Files.writeString(
                FOLDER.resolve("server-logging.properties"),
                """
                handlers=java.util.logging.ConsoleHandler,java.util.logging.FileHandler
                java.util.logging.FileHandler.pattern=%s
                java.util.logging.FileHandler.formatter=java.util.logging.SimpleFormatter
                """.formatted(FOLDER.resolve("server.log")),
                StandardOpenOption.APPEND);
    }

    @Override
    public ProtocolMetaData deploy(Archive<?> archive) throws DeploymentException {
        if (answersAt == null) {
            answersAt = onLoopback(super.deploy(archive));
            deployed = archive;
        }
        return answersAt;
    }

    /** The server tells the machine's outer address, at which it does not listen. */
    private static ProtocolMetaData onLoopback(ProtocolMetaData told) {
        HTTPContext outer = told.getContexts(HTTPContext.class).iterator().next();
        HTTPContext loopback = new HTTPContext(DatabaseAddress.HOST, outer.getPort());
        outer.getServlets().forEach(loopback::add);
        return new ProtocolMetaData().addContext(loopback);
    }

    /** Left to {@link #stop()}: the next test class wants it as well. */
    @Override
    public void undeploy(Archive<?> archive) {}

    @Override
    public void stop() throws LifecycleException {
        try {
            if (deployed != null) {
                super.undeploy(deployed);
            }
        } catch (DeploymentException e) {
            throw new LifecycleException("stopping Payara Micro", e);
        } finally {
            product.close();
        }
    }
}
