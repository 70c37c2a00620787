package vn.chitieuso.admin.account;

/** What somebody is at a unit. A role reaches either its own unit alone or everything below it. */
public enum Role {
    /** Cán bộ lập báo cáo: fills the unit's reports. */
    REPORTER(Reach.OWN_UNIT),
    /** Lãnh đạo đơn vị: approves and sends the unit's reports. */
    UNIT_HEAD(Reach.OWN_UNIT),
    /** Người thẩm định: verifies the reports of the units below theirs. */
    REVIEWER(Reach.BELOW),
    /** Cơ quan thường trực: keeps the catalogue, chases, verifies, consolidates. */
    STANDING_AGENCY(Reach.BELOW),
    /** Lãnh đạo tỉnh: looks at what was sent and directs. */
    LEADER(Reach.BELOW),
    /** Sở Tài chính: compiles funding. */
    FINANCE(Reach.BELOW),
    /** Thanh tra: reads everything that was sent, and the trail. */
    AUDITOR(Reach.BELOW),
    /** Quản trị: keeps accounts, units and the calendar; writes no figure. */
    ADMINISTRATOR(Reach.BELOW);

    private final Reach reach;

    Role(Reach reach) {
        this.reach = reach;
    }

    public Reach reach() {
        return reach;
    }

    /** Whoever can change what others may do, or everybody's figures, shows a second factor. */
    boolean needsSecondFactor() {
        return this == ADMINISTRATOR || this == STANDING_AGENCY;
    }

    /** Whoever administers and whoever audits does nothing else under the same account. */
    boolean standsAlone() {
        return this == ADMINISTRATOR || this == AUDITOR;
    }

    /** Whether it can be held in the whole installation, without a unit. */
    boolean isHeldEverywhere() {
        return standsAlone();
    }

    /** Whether one account may hold both at the same time. */
    boolean goesWith(Role other) {
        return this == other || !standsAlone() && !other.standsAlone();
    }

    /** How far down a role reaches from the unit it is held at. */
    public enum Reach {
        /** That unit alone. */
        OWN_UNIT,
        /** That unit and all that stand, or stood, below it. */
        BELOW
    }
}
