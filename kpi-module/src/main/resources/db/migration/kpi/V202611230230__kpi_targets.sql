-- A target is set for a unit or for a group of units.
ALTER TABLE target ALTER COLUMN unit_id DROP NOT NULL;
ALTER TABLE target
    ADD COLUMN group_id bigint REFERENCES unit_group,
    ADD COLUMN path     varchar(10)  NOT NULL DEFAULT 'IN_YEAR',
    ADD COLUMN baseline numeric(24, 6),
    ADD COLUMN set_by   varchar(60),
    ADD CHECK ((unit_id IS NULL) <> (group_id IS NULL)),
    ADD CHECK (path IN ('IN_YEAR', 'CUMULATIVE'));
ALTER TABLE target ALTER COLUMN path DROP DEFAULT;
CREATE UNIQUE INDEX target_of_group_in_force ON target (indicator_id, group_id, year) WHERE superseded_at IS NULL AND group_id IS NOT NULL;
CREATE INDEX target_by_year ON target (year, indicator_id) WHERE superseded_at IS NULL;
CREATE INDEX target_by_unit ON target (unit_id, year) WHERE superseded_at IS NULL;
