package vn.chitieuso.demonstration;

import vn.chitieuso.platform.audit.Actor;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Specializes;

/** While the past is being played at start, the system acts under the names of the people who would have acted. */
@RequestScoped
@Specializes
public class DemonstrationActor extends Actor {

    private static final ThreadLocal<String> PLAYED = new ThreadLocal<>();

    static void play(String username) {
        PLAYED.set(username);
    }

    static void playNoMore() {
        PLAYED.remove();
    }

    @Override
    public String name() {
        String name = PLAYED.get();
        return name == null ? super.name() : name;
    }
}
