package vn.chitieuso.admin.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import vn.chitieuso.admin.setting.Setting;
import vn.chitieuso.admin.setting.Settings;
import vn.chitieuso.platform.work.RecurringTask;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;

/** Sends what waits in the queue, single letters at once and digests in the morning; without a mail session it waits. */
@ApplicationScoped
public class Mailing implements RecurringTask {

    private static final Logger LOG = Logger.getLogger(Mailing.class.getName());

    @Inject
    private MailQueue queue;

    @Inject
    private Letters letters;

    @Inject
    private MailSession mailSession;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    @Override
    public String name() {
        return "notification.mail";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(5);
    }

    @Override
    public void run() {
        Optional<Session> session = mailSession.find();
        if (session.isEmpty() || !settings.isOn(Setting.MAIL_ON)) {
            return;
        }
        List<MailQueue.Letter> claimed;
        do {
            claimed = queue.claimSingle(clock.instant());
            claimed.forEach(letter -> send(session.get(), List.of(letter)));
        } while (!claimed.isEmpty());
        if (LocalTime.now(clock).getHour() >= settings.number(Setting.DIGEST_HOUR)) {
            queue.claimDigests(clock.instant()).stream()
                    .collect(Collectors.groupingBy(MailQueue.Letter::accountId))
                    .values()
                    .forEach(ofOne -> sendDigest(session.get(), ofOne));
        }
    }

    /** What came after this morning's digest waits for tomorrow's. */
    private void sendDigest(Session session, List<MailQueue.Letter> ofOne) {
        Instant morning = java.time.LocalDate.now(clock)
                .atTime(settings.number(Setting.DIGEST_HOUR), 0)
                .atZone(vn.chitieuso.platform.time.Zone.VIETNAM)
                .toInstant();
        List<MailQueue.Letter> due = ofOne.stream()
                .filter(letter -> letter.createdAt().isBefore(morning))
                .toList();
        List<MailQueue.Letter> later = ofOne.stream()
                .filter(letter -> !letter.createdAt().isBefore(morning))
                .toList();
        if (!due.isEmpty()) {
            send(session, due);
        }
        queue.release(later);
    }

    private void send(Session session, List<MailQueue.Letter> together) {
        try {
            letters.send(session, together);
            queue.sent(together, clock.instant());
        } catch (MessagingException | RuntimeException failed) {
            LOG.log(Level.WARNING, "Mail to {0} was not sent: {1}", new Object[] {
                together.get(0).email(), failed.toString()
            });
            queue.failed(together, failed.toString(), clock.instant());
        }
    }
}
