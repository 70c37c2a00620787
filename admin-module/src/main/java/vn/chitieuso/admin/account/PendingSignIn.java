package vn.chitieuso.admin.account;

import java.io.Serializable;
import java.util.List;

/**
 * Somebody who has shown the right password but is not inside yet.
 *
 * @param steps what is still to be done, the next one first
 * @param secret of the second factor being set up, or null
 * @param wanted address inside the application to go to afterwards, or null
 */
public record PendingSignIn(String username, List<EntranceStep> steps, String secret, String wanted)
        implements Serializable {

    public EntranceStep next() {
        return steps.get(0);
    }

    boolean isLast() {
        return steps.size() == 1;
    }

    PendingSignIn afterNext() {
        return new PendingSignIn(username, List.copyOf(steps.subList(1, steps.size())), secret, wanted);
    }
}
