package vn.chitieuso.admin.account;

import java.util.Comparator;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** Every right of every component with the roles that hold it, as the code has them: nothing here is written by hand. */
@ApplicationScoped
public class RightsMatrix {

    @Inject
    private Instance<RightsSource> sources;

    /** By component, in the order in which the component declares them. */
    public List<Right> rights() {
        return sources.stream()
                .<Right>flatMap(source -> source.rights().stream())
                .sorted(Comparator.comparing(RightsMatrix::component))
                .toList();
    }

    /** The component that declares a right, as its texts are named: {@code admin.account}. */
    public static String component(Right right) {
        String name = right.getClass().getPackageName();
        return name.substring("vn.chitieuso.".length());
    }

    /** Key of the sentence that says what the right allows. */
    public static String textKey(Right right) {
        return component(right) + ".right." + right.name();
    }
}
