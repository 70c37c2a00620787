package vn.chitieuso.admin.notification;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.platform.text.Language;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** What one was told; everybody's own only. */
@ApplicationScoped
@Transactional
public class Inbox {

    @Inject
    private Notices notices;

    @Inject
    private NoticeWording wording;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private Language language;

    @Inject
    private Clock clock;

    /** The latest first. */
    public List<Notice> list(boolean unreadOnly, int offset, int limit) {
        return notices.of(currentUser.getUsername(), unreadOnly, offset, limit).stream()
                .map(row -> new Notice(
                        row.id(),
                        row.noticeKind(),
                        wording.subject(row, language.getLocale()),
                        wording.body(row, language.getLocale()),
                        row.link(),
                        row.createdAt(),
                        row.readAt()))
                .toList();
    }

    public int count(boolean unreadOnly) {
        return notices.count(currentUser.getUsername(), unreadOnly);
    }

    public void read(long id) {
        notices.read(currentUser.getUsername(), id, clock.instant());
    }

    public void readAll() {
        notices.read(currentUser.getUsername(), null, clock.instant());
    }

    /** One notice in the reader's words; without {@code readAt} it is new. */
    public record Notice(
            long id, NoticeKind kind, String subject, String body, String link, Instant createdAt, Instant readAt) {

        public boolean isUnread() {
            return readAt == null;
        }
    }
}
