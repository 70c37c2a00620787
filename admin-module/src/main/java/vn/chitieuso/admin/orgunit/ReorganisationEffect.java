package vn.chitieuso.admin.orgunit;

import java.util.List;
import java.util.Optional;

/**
 * What a reorganisation means for things that belong to units: grants, reports, targets, tasks. Implemented, as a CDI bean,
 * by the component that keeps them.
 */
public interface ReorganisationEffect {

    /** Tables with a key {@code id} whose rows it changes: undoing a reorganisation restores them. */
    default List<String> tables() {
        return List.of();
    }

    /**
     * Does what has to follow, in the reorganisation's own transaction, and tells what becomes of what. A dry run is rolled
     * back afterwards, so it tells exactly what will happen.
     */
    List<Consequence> follow(Reorganised change);

    /** Why it cannot be undone any more, as a key of a text: something depends on the new structure. */
    default Optional<String> obstacle(ReorganisationScope scope) {
        return Optional.empty();
    }
}
