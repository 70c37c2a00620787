-- That somebody looked at an unusual figure; holds until the figure changes. Nothing is overwritten.
CREATE TABLE anomaly_review (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    regime_id    bigint        NOT NULL REFERENCES reporting_regime,
    period_id    bigint        NOT NULL REFERENCES period,
    unit_id      bigint        NOT NULL REFERENCES org_unit,
    indicator_id bigint REFERENCES indicator,
    kind         varchar(30)   NOT NULL,
    fingerprint  varchar(200)  NOT NULL,
    note         varchar(2000) NOT NULL,
    reviewed_at  timestamptz   NOT NULL,
    reviewed_by  varchar(60)   NOT NULL
);
CREATE INDEX anomaly_review_by_period ON anomaly_review (regime_id, period_id, unit_id);
COMMENT ON COLUMN anomaly_review.indicator_id IS 'null where the report as a whole is unusual';
COMMENT ON COLUMN anomaly_review.fingerprint IS 'the figures as they were seen; other figures are reviewed anew';
