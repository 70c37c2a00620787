-- An ad-hoc report is due on a day that is said outright.
ALTER TABLE deadline_rule
    ADD COLUMN on_day date,
    DROP CONSTRAINT deadline_rule_kind_check,
    ADD CONSTRAINT deadline_rule_kind_check CHECK (kind IN ('WORKING_DAYS', 'DAY_OF_MONTH', 'DATE', 'ON_DAY')),
    DROP CONSTRAINT deadline_rule_says_when,
    ADD CONSTRAINT deadline_rule_says_when CHECK (
        CASE kind WHEN 'WORKING_DAYS' THEN working_days_after_close IS NOT NULL
                  WHEN 'DAY_OF_MONTH' THEN day IS NOT NULL AND months_later IS NOT NULL
                  WHEN 'DATE' THEN day IS NOT NULL AND month IS NOT NULL
                  ELSE on_day IS NOT NULL END);
