-- That a unit is recognised for an indicator, by a decision; withdrawn by another, never deleted.
CREATE TABLE recognition (
    id                     bigint PRIMARY KEY,
    version                bigint        NOT NULL,
    indicator_id           bigint        NOT NULL REFERENCES indicator,
    unit_id                bigint        NOT NULL REFERENCES org_unit,
    recognition_year       integer       NOT NULL,
    target_year            integer,
    reporting_year         integer,
    decision_id            bigint        NOT NULL REFERENCES decision_document,
    recognised_on          date          NOT NULL,
    reported_value         numeric(24, 6),
    verified_value         numeric(24, 6),
    recognised_value       numeric(24, 6),
    remark                 varchar(600),
    illustrative           boolean       NOT NULL,
    recorded_at            timestamptz   NOT NULL,
    recorded_by            varchar(60)   NOT NULL,
    withdrawn_on           date,
    withdrawal_decision_id bigint REFERENCES decision_document,
    withdrawal_reason      varchar(2000),
    withdrawn_at           timestamptz,
    withdrawn_by           varchar(60),
    CONSTRAINT withdrawn_whole CHECK (
        (withdrawn_on IS NULL) = (withdrawal_decision_id IS NULL)
        AND (withdrawn_on IS NULL) = (withdrawal_reason IS NULL)
        AND (withdrawn_on IS NULL) = (withdrawn_at IS NULL)
        AND (withdrawn_on IS NULL) = (withdrawn_by IS NULL)),
    CONSTRAINT withdrawn_after CHECK (withdrawn_on IS NULL OR withdrawn_on >= recognised_on)
);
CREATE UNIQUE INDEX recognition_once ON recognition (indicator_id, unit_id, recognition_year) WHERE withdrawn_on IS NULL;
CREATE INDEX recognition_by_unit ON recognition (unit_id);
CREATE INDEX recognition_by_decision ON recognition (decision_id);
COMMENT ON COLUMN recognition.recognition_year IS 'the year in which, by the decision, it counts as recognised';
COMMENT ON COLUMN recognition.target_year IS 'year of the target it is recognised for, where one is meant';
COMMENT ON COLUMN recognition.reporting_year IS 'year of the figures that were looked at';
