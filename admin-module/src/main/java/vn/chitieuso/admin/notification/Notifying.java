package vn.chitieuso.admin.notification;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.chitieuso.admin.account.AccountsByUnit;
import vn.chitieuso.admin.account.Role;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * Tells people something, in the transaction of what it tells of: what is rolled back was never told. A notice with a key
 * is given to a person once, however often it is asked for.
 */
@ApplicationScoped
@Transactional
public class Notifying {

    @Inject
    private Notices notices;

    @Inject
    private AccountsByUnit accounts;

    @Inject
    private Clock clock;

    /**
     * @param accounts keys of the accounts
     * @param once key under which each is told at most once; null for always
     * @param link address inside the application, or null
     * @param arguments as {@link NoticeKind} names them
     */
    public void tell(Collection<Long> accounts, NoticeKind kind, String once, String link, Object... arguments) {
        Instant now = clock.instant();
        String key = once == null ? UUID.randomUUID().toString() : kind + "/" + once;
        notices.add(
                accounts,
                kind,
                key,
                link,
                Arrays.stream(arguments).map(String::valueOf).toList(),
                now);
    }

    /** Tells everybody who holds one of the roles at the unit today. */
    public void tellUnit(long unit, Set<Role> roles, NoticeKind kind, String once, String link, Object... arguments) {
        tell(new LinkedHashSet<>(accounts.holding(unit, roles)), kind, once, link, arguments);
    }

    /** Tells many pieces of news of one kind at once; each to its accounts, at most once under its key. */
    public void tellAll(NoticeKind kind, Collection<News> told) {
        notices.addAll(kind, told, clock.instant());
    }

    /**
     * One of many pieces of news.
     *
     * @param accounts keys of the accounts
     * @param once key under which each is told at most once
     * @param arguments as {@link NoticeKind} names them
     */
    public record News(Set<Long> accounts, String once, String link, List<String> arguments) {}
}
