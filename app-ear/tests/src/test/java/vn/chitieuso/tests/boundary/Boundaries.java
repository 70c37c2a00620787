package vn.chitieuso.tests.boundary;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/**
 * The rules between modules and components. They speak of packages below a root, so that they can be tried on classes that
 * break them.
 */
final class Boundaries {

    private static final List<String> MODULES = List.of("platform", "admin", "kpi", "reporting");
    private static final Set<String> LAYERS = Set.of("entity", "service", "util", "dto", "model", "impl", "helper");
    private static final Set<String> PRIVATE_ROOMS = Set.of("web", "rest");

    private final String root;

    /** @param root package above the modules, {@code vn.chitieuso} */
    Boundaries(String root) {
        this.root = root;
    }

    /** Rule 1: platform ← admin ← kpi ← reporting; nothing points back. */
    ArchRule dependenciesPointDown(String module) {
        String[] above = MODULES.subList(MODULES.indexOf(module) + 1, MODULES.size()).stream()
                .map(other -> root + "." + other + "..")
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(root + "." + module + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(above)
                .allowEmptyShould(true);
    }

    /** Rule 2: the first package level is a business component, never a technical layer. */
    ArchRule componentsAreNoLayers() {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .should(satisfy("lie in a business component", type -> !LAYERS.contains(component(type))));
    }

    /** Rule 3: a component's web and rest packages are its own affair. */
    ArchRule pagesAndResourcesArePrivate() {
        return classes().that().resideInAPackage(root + "..").should(new ArchCondition<>("keep out of others' rooms") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> isForeignRoom(type, dependency))
                        .forEach(dependency ->
                                events.add(SimpleConditionEvent.violated(type, dependency.getDescription())));
            }
        });
    }

    private boolean isForeignRoom(JavaClass from, Dependency dependency) {
        JavaClass to = dependency.getTargetClass();
        return segments(to).size() > 2
                && PRIVATE_ROOMS.contains(segments(to).get(2))
                && !(module(from).equals(module(to)) && component(from).equals(component(to)));
    }

    private static ArchCondition<JavaClass> satisfy(
            String description, java.util.function.Predicate<JavaClass> predicate) {
        DescribedPredicate<JavaClass> described = DescribedPredicate.describe(description, predicate);
        return ArchCondition.from(described);
    }

    private String module(JavaClass type) {
        return segments(type).isEmpty() ? "" : segments(type).get(0);
    }

    private String component(JavaClass type) {
        return segments(type).size() < 2 ? "" : segments(type).get(1);
    }

    /** The package below the root: module, component, room. */
    private List<String> segments(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith(root + ".")
                ? Arrays.asList(name.substring(root.length() + 1).split("\\."))
                : List.of();
    }
}
