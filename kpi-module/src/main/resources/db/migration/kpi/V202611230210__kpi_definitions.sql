ALTER TABLE indicator_definition
    ADD COLUMN value_type  varchar(10) NOT NULL DEFAULT 'NUMBER',
    -- names of the levels of a graded indicator, the lowest first, separated by |
    ADD COLUMN scale       varchar(400),
    ADD COLUMN minimum     numeric(24, 6),
    ADD COLUMN maximum     numeric(24, 6),
    ADD COLUMN owner       varchar(200),
    ADD COLUMN data_source varchar(400),
    ADD COLUMN evidence    varchar(400),
    ADD COLUMN decision_id bigint REFERENCES decision_document,
    -- whether its accepted figures may be shown to everybody
    ADD COLUMN open        boolean NOT NULL DEFAULT false,
    ADD CHECK (minimum <= maximum),
    ADD CHECK ((value_type = 'LEVEL') = (scale IS NOT NULL));
ALTER TABLE indicator_definition ALTER COLUMN value_type DROP DEFAULT, ALTER COLUMN open DROP DEFAULT;
-- a share of hundred lies between 0 and 100 unless somebody says otherwise; who compares with another year may exceed it
UPDATE indicator_definition SET minimum = 0, maximum = 100 WHERE unit = '%' AND kind = 'DERIVED';
CREATE INDEX indicator_definition_indicator ON indicator_definition (indicator_id, valid_from);
