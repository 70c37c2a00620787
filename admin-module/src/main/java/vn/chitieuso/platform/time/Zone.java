package vn.chitieuso.platform.time;

import java.time.ZoneId;

/** The zone in which the province lives and all its deadlines fall. */
public final class Zone {

    public static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private Zone() {}
}
