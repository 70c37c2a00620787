-- Deadlines may also be a day of a month after the data close, or a date of the year.
ALTER TABLE deadline_rule
    ADD COLUMN kind         varchar(12) NOT NULL DEFAULT 'WORKING_DAYS' CHECK (kind IN ('WORKING_DAYS', 'DAY_OF_MONTH', 'DATE')),
    ADD COLUMN day          integer CHECK (day BETWEEN 1 AND 31),
    ADD COLUMN month        integer CHECK (month BETWEEN 1 AND 12),
    ADD COLUMN months_later integer CHECK (months_later BETWEEN 0 AND 12),
    ADD COLUMN set_at       timestamptz,
    ADD COLUMN set_by       varchar(60),
    ADD COLUMN withdrawn_at timestamptz,
    ALTER COLUMN working_days_after_close DROP NOT NULL,
    ADD CONSTRAINT deadline_rule_says_when CHECK (
        CASE kind WHEN 'WORKING_DAYS' THEN working_days_after_close IS NOT NULL
                  WHEN 'DAY_OF_MONTH' THEN day IS NOT NULL AND months_later IS NOT NULL
                  ELSE day IS NOT NULL AND month IS NOT NULL END),
    DROP CONSTRAINT deadline_rule_subject_level_valid_from_key;
CREATE UNIQUE INDEX one_deadline_rule ON deadline_rule (subject, level, valid_from) NULLS NOT DISTINCT WHERE withdrawn_at IS NULL;
COMMENT ON COLUMN deadline_rule.withdrawn_at IS 'replaced by a rule set later for the same first day';

ALTER TABLE extension
    ADD COLUMN withdrawn_at timestamptz,
    ADD COLUMN withdrawn_by varchar(60);

-- A period nobody may report for any more, until it is opened again.
CREATE TABLE period_lock (
    id            bigint PRIMARY KEY DEFAULT nextval('entity_id'),
    subject       varchar(40)  NOT NULL,
    period_id     bigint       NOT NULL REFERENCES period,
    locked_at     timestamptz  NOT NULL,
    locked_by     varchar(60)  NOT NULL,
    reason        varchar(400) NOT NULL,
    opened_at     timestamptz,
    opened_by     varchar(60),
    open_reason   varchar(400)
);
CREATE UNIQUE INDEX one_lock_at_a_time ON period_lock (subject, period_id) WHERE opened_at IS NULL;

-- What the working calendar said before.
CREATE TABLE working_day_history (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    day         date        NOT NULL,
    kind        varchar(16),
    name        varchar(120),
    replaced_at timestamptz NOT NULL,
    replaced_by varchar(60) NOT NULL
);
COMMENT ON COLUMN working_day_history.kind IS 'null: the day was as its weekday says';
