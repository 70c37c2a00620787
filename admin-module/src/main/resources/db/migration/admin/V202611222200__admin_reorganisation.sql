-- How a partial successor takes over what its predecessor reported: a rule that somebody chose.
ALTER TABLE succession
    ADD COLUMN carrying        varchar(8) CHECK (carrying IN ('NOTHING', 'ALL', 'SHARE')),
    ADD COLUMN carried_percent numeric(9, 6) CHECK (carried_percent > 0 AND carried_percent <= 100),
    ADD COLUMN carrying_set_at timestamptz,
    ADD COLUMN carrying_set_by varchar(60),
    ADD CONSTRAINT share_has_a_percentage CHECK ((carrying = 'SHARE') = (carried_percent IS NOT NULL));
COMMENT ON COLUMN succession.carrying IS 'null: nobody has chosen yet, so nothing is carried over a partial succession';

-- One reorganisation (sắp xếp đơn vị): a list applied as one step, undoable until the first report under the new structure.
CREATE TABLE reorganisation (
    id             bigint PRIMARY KEY,
    version        bigint       NOT NULL,
    title          varchar(200) NOT NULL,
    effective_date date         NOT NULL,
    legal_basis    varchar(400),
    list           text         NOT NULL,
    applied_at     timestamptz  NOT NULL,
    applied_by     varchar(60)  NOT NULL,
    undone_at      timestamptz,
    undone_by      varchar(60)
);

-- Every row it changed, as it was before and after: what undoing it restores.
CREATE TABLE reorganisation_change (
    id                bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    reorganisation_id bigint      NOT NULL REFERENCES reorganisation,
    table_name        varchar(40) NOT NULL,
    row_id            bigint      NOT NULL,
    before_change     jsonb,
    after_change      jsonb
);
CREATE INDEX reorganisation_change_by_reorganisation ON reorganisation_change (reorganisation_id);

-- A named set of units: members over intervals, or a rule that finds them.
CREATE TABLE unit_group (
    id          bigint PRIMARY KEY,
    version     bigint       NOT NULL,
    code        varchar(40)  NOT NULL UNIQUE,
    name        varchar(200) NOT NULL,
    remark      varchar(400),
    rule_level  varchar(10),
    rule_kind   varchar(60),
    rule_parent varchar(20),
    rule_name   varchar(200),
    ended_at    timestamptz
);
COMMENT ON COLUMN unit_group.rule_level IS 'with any rule_… set the group is found by rule as of the day; else its members are listed';
CREATE TABLE unit_group_member (
    id         bigint PRIMARY KEY,
    version    bigint NOT NULL,
    group_id   bigint NOT NULL REFERENCES unit_group,
    unit_id    bigint NOT NULL REFERENCES org_unit,
    valid_from date   NOT NULL,
    valid_to   date   NOT NULL,
    CHECK (valid_from <= valid_to),
    CONSTRAINT one_membership_at_a_time EXCLUDE USING gist (group_id WITH =, unit_id WITH =, daterange(valid_from, valid_to, '[]') WITH &&) DEFERRABLE INITIALLY DEFERRED
);
