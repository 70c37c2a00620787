package vn.chitieuso.tests.container;

import java.io.File;
import org.assertj.core.api.Assertions;
import org.jboss.shrinkwrap.api.ArchivePath;
import org.jboss.shrinkwrap.api.ArchivePaths;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.GenericArchive;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ExplodedImporter;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import vn.chitieuso.tests.product.BuildOutput;

/** What the tests in the container deploy: the WAR as built, never a selection of classes. */
public final class Deployments {

    /** What stays outside: it drives the product and would only bring its libraries along. */
    private static final String OUTSIDE = "/vn/chitieuso/tests/(api|boundary|browser|portability|product|schema)/.*";

    private Deployments() {}

    /** The product's WAR and every test class that is meant to run inside. */
    public static WebArchive product() {
        return ShrinkWrap.create(ZipImporter.class, "chitieuso.war")
                .importFrom(BuildOutput.war().toFile())
                .as(WebArchive.class)
                .merge(testClasses(), CLASSES, Filters.exclude(OUTSIDE))
                .addAsLibraries(library(Assertions.class));
    }

    private static final ArchivePath CLASSES = ArchivePaths.create("/WEB-INF/classes");

    private static GenericArchive testClasses() {
        return ShrinkWrap.create(ExplodedImporter.class, "test-classes.jar")
                .importDirectory(BuildOutput.OWN.resolve("test-classes").toFile(), Filters.include(".*\\.class"))
                .as(GenericArchive.class);
    }

    private static File library(Class<?> type) {
        return new File(type.getProtectionDomain().getCodeSource().getLocation().getPath());
    }
}
