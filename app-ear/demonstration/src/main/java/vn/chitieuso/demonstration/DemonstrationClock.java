package vn.chitieuso.demonstration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import vn.chitieuso.platform.time.Zone;

/**
 * A clock that runs as the machine's does but may begin on another day, and that stands at a given moment while the past is
 * being played for the current thread.
 */
class DemonstrationClock extends Clock {

    private final ThreadLocal<Instant> played = new ThreadLocal<>();
    private final Duration offset;

    /** @param today the day it shall be now, or null for the machine's */
    DemonstrationClock(LocalDate today) {
        LocalDate machines = LocalDate.now(Zone.VIETNAM);
        this.offset = today == null ? Duration.ZERO : Duration.ofDays(today.toEpochDay() - machines.toEpochDay());
    }

    void playAt(Instant moment) {
        played.set(moment);
    }

    void playNoMore() {
        played.remove();
    }

    @Override
    public Instant instant() {
        Instant moment = played.get();
        return moment == null ? Instant.now().plus(offset) : moment;
    }

    @Override
    public ZoneId getZone() {
        return Zone.VIETNAM;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
