-- When somebody last reminded a unit of a report it owes, begun or not: no unit is reminded of the same again at once.
CREATE TABLE report_reminder (
    regime_id   bigint      NOT NULL REFERENCES reporting_regime,
    period_id   bigint      NOT NULL REFERENCES period,
    unit_id     bigint      NOT NULL REFERENCES org_unit,
    reminded_at timestamptz NOT NULL,
    reminded_by varchar(60) NOT NULL,
    times       integer     NOT NULL CHECK (times > 0),
    PRIMARY KEY (regime_id, period_id, unit_id)
);
