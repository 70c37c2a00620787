-- A revision may be asked of some groups only, once for one period, and until a day.
ALTER TABLE regime_revision
    ADD COLUMN only_period varchar(8),
    ADD COLUMN valid_to    date,
    ADD CONSTRAINT regime_revision_validity CHECK (valid_to IS NULL OR valid_from <= valid_to);

CREATE TABLE regime_revision_group (
    revision_id bigint NOT NULL REFERENCES regime_revision,
    group_id    bigint NOT NULL REFERENCES unit_group,
    PRIMARY KEY (revision_id, group_id)
);

-- A section is asked of some levels, and where its condition holds.
ALTER TABLE regime_section
    ADD COLUMN levels    varchar(60),
    ADD COLUMN condition varchar(400),
    ALTER COLUMN kind TYPE varchar(11),
    DROP CONSTRAINT regime_section_kind_check,
    ADD CONSTRAINT regime_section_kind_check
        CHECK (kind IN ('INDICATORS', 'TASKS', 'PROJECTS', 'NARRATIVES', 'ATTACHMENTS'));
UPDATE regime_section s SET levels = v.levels FROM regime_revision v WHERE v.id = s.revision_id;
ALTER TABLE regime_section ALTER COLUMN levels SET NOT NULL;
CREATE UNIQUE INDEX regime_section_one_list ON regime_section (revision_id, kind) WHERE kind IN ('TASKS', 'PROJECTS');

ALTER TABLE regime_section_narrative ADD COLUMN outline varchar(2000);

CREATE TABLE regime_section_attachment (
    section_id bigint       NOT NULL REFERENCES regime_section,
    ordinal    integer      NOT NULL,
    key        varchar(40)  NOT NULL,
    title      varchar(200) NOT NULL,
    required   boolean      NOT NULL,
    signed     boolean      NOT NULL,
    PRIMARY KEY (section_id, ordinal)
);
