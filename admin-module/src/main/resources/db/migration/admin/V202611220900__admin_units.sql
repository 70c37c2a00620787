-- Exclusion constraints keep validities from overlapping; btree_gist lets them mix text and ranges.
CREATE EXTENSION IF NOT EXISTS btree_gist;

-- Every entity's id; the application takes fifty at a time.
CREATE SEQUENCE entity_id START 1000 INCREMENT 50;

CREATE TABLE org_unit (
    id            bigint PRIMARY KEY,
    version       bigint     NOT NULL,
    level         varchar(10) NOT NULL CHECK (level IN ('PROVINCE', 'DEPARTMENT', 'DISTRICT', 'COMMUNE')),
    founding_code varchar(20) NOT NULL,
    founded_on    date        NOT NULL,
    valid_from    date        NOT NULL,
    valid_to      date        NOT NULL,
    end_note      varchar(400),
    CHECK (valid_from <= valid_to),
    UNIQUE (founding_code, founded_on)
);

CREATE TABLE org_unit_code (
    id         bigint PRIMARY KEY,
    version bigint NOT NULL,
    unit_id    bigint      NOT NULL REFERENCES org_unit,
    code       varchar(20) NOT NULL,
    valid_from date        NOT NULL,
    valid_to   date        NOT NULL,
    CHECK (valid_from <= valid_to),
    CONSTRAINT one_unit_per_code EXCLUDE USING gist (code WITH =, daterange(valid_from, valid_to, '[]') WITH &&) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT one_code_per_unit EXCLUDE USING gist (unit_id WITH =, daterange(valid_from, valid_to, '[]') WITH &&) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX org_unit_code_by_code ON org_unit_code (code, valid_from);

CREATE TABLE org_unit_name (
    id         bigint PRIMARY KEY,
    version bigint NOT NULL,
    unit_id    bigint       NOT NULL REFERENCES org_unit,
    name       varchar(200) NOT NULL,
    kind       varchar(60)  NOT NULL,
    folded     varchar(200) NOT NULL,
    valid_from date         NOT NULL,
    valid_to   date         NOT NULL,
    CHECK (valid_from <= valid_to),
    CONSTRAINT one_name_per_unit EXCLUDE USING gist (unit_id WITH =, daterange(valid_from, valid_to, '[]') WITH &&) DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE placement (
    id         bigint PRIMARY KEY,
    version bigint NOT NULL,
    unit_id    bigint NOT NULL REFERENCES org_unit,
    parent_id  bigint NOT NULL REFERENCES org_unit,
    valid_from date   NOT NULL,
    valid_to   date   NOT NULL,
    CHECK (valid_from <= valid_to),
    CHECK (unit_id <> parent_id),
    CONSTRAINT one_parent_per_unit EXCLUDE USING gist (unit_id WITH =, daterange(valid_from, valid_to, '[]') WITH &&) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX placement_by_parent ON placement (parent_id);

-- "Lies under", transitively, each unit under itself at distance 0: a sub-tree's sum is one indexed join.
CREATE TABLE org_unit_ancestry (
    ancestor_id   bigint  NOT NULL REFERENCES org_unit,
    descendant_id bigint  NOT NULL REFERENCES org_unit,
    distance      integer NOT NULL,
    valid_from    date    NOT NULL,
    valid_to      date    NOT NULL,
    PRIMARY KEY (ancestor_id, descendant_id, valid_from)
);
CREATE INDEX org_unit_ancestry_by_descendant ON org_unit_ancestry (descendant_id);

CREATE TABLE succession (
    id             bigint PRIMARY KEY,
    version bigint NOT NULL,
    predecessor_id bigint      NOT NULL REFERENCES org_unit,
    successor_id   bigint      NOT NULL REFERENCES org_unit,
    effective_date date        NOT NULL,
    kind           varchar(20) NOT NULL,
    share          varchar(7)  NOT NULL CHECK (share IN ('WHOLE', 'PARTIAL')),
    is_primary     boolean     NOT NULL,
    source         varchar(400),
    CHECK (predecessor_id <> successor_id),
    UNIQUE (predecessor_id, successor_id, effective_date)
);
CREATE INDEX succession_by_successor ON succession (successor_id);
