package vn.chitieuso.platform.time;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** The zone in which the province lives and all its deadlines fall. */
public final class Zone {

    public static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private Zone() {}

    /** The same moment on the province's clocks; null stays null. */
    public static OffsetDateTime inVietnam(OffsetDateTime moment) {
        return moment == null ? null : moment.atZoneSameInstant(VIETNAM).toOffsetDateTime();
    }

    /** The same moment on the province's clocks; null stays null. */
    public static OffsetDateTime inVietnam(Instant moment) {
        return moment == null ? null : moment.atZone(VIETNAM).toOffsetDateTime();
    }
}
