package vn.chitieuso.tests.boundary;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The modules keep their direction and their rooms; and each rule is seen to fail on classes made to break it. */
class ModuleBoundaryTest {

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(
                    "vn.chitieuso.platform", "vn.chitieuso.admin", "vn.chitieuso.kpi", "vn.chitieuso.reporting");
    private static final String WRONG_ROOT = "vn.chitieuso.tests.boundary.wrong";
    private static final JavaClasses WRONG = new ClassFileImporter().importPackages(WRONG_ROOT);

    private final Boundaries boundaries = new Boundaries("vn.chitieuso");
    private final Boundaries wrong = new Boundaries(WRONG_ROOT);

    @Test
    void seesAllModules() {
        assertThat(PRODUCT).hasSizeGreaterThan(150);
        assertThat(WRONG).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"platform", "admin", "kpi"})
    void lowerModulesKnowNothingOfUpperOnes(String module) {
        boundaries.dependenciesPointDown(module).check(PRODUCT);
    }

    @Test
    void componentsAreBusinessAndNoLayers() {
        boundaries.componentsAreNoLayers().check(PRODUCT);
    }

    @Test
    void pagesAndResourcesBelongToTheirComponent() {
        boundaries.pagesAndResourcesArePrivate().check(PRODUCT);
    }

    @Test
    void findsAModuleThatPointsUp() {
        isBroken(wrong.dependenciesPointDown("admin"));
    }

    @Test
    void findsALayerInThePlaceOfAComponent() {
        isBroken(wrong.componentsAreNoLayers());
    }

    @Test
    void findsAForeignRoomBeingEntered() {
        isBroken(wrong.pagesAndResourcesArePrivate());
    }

    private static void isBroken(ArchRule rule) {
        assertThatThrownBy(() -> rule.check(WRONG)).isInstanceOf(AssertionError.class);
    }
}
