-- The set of criteria of a year by which units of a level are scored.
CREATE TABLE scorecard (
    id                bigint PRIMARY KEY,
    version           bigint         NOT NULL,
    code              varchar(40)    NOT NULL UNIQUE,
    name              varchar(300)   NOT NULL,
    series            varchar(40)    NOT NULL,
    year              integer        NOT NULL CHECK (year BETWEEN 2000 AND 2100),
    level             varchar(10)    NOT NULL,
    state             varchar(10)    NOT NULL CHECK (state IN ('DRAFT', 'PUBLISHED')),
    maximum           numeric(12, 4) NOT NULL CHECK (maximum > 0),
    declared_sections integer CHECK (declared_sections >= 0),
    declared_criteria integer CHECK (declared_criteria >= 0),
    decision_id       bigint REFERENCES decision_document,
    source            varchar(600),
    verification      varchar(20)    NOT NULL,
    remark            varchar(1000),
    published_at      timestamptz,
    published_by      varchar(60),
    UNIQUE (series, year)
);

CREATE TABLE scorecard_section (
    id                bigint PRIMARY KEY,
    version           bigint         NOT NULL,
    scorecard_id      bigint         NOT NULL REFERENCES scorecard,
    code              varchar(20)    NOT NULL,
    ordinal           integer        NOT NULL,
    title             varchar(300)   NOT NULL,
    maximum           numeric(12, 4) NOT NULL CHECK (maximum >= 0),
    declared_criteria integer CHECK (declared_criteria >= 0),
    UNIQUE (scorecard_id, code)
);

CREATE TABLE scorecard_criterion (
    id           bigint PRIMARY KEY,
    version      bigint         NOT NULL,
    section_id   bigint         NOT NULL REFERENCES scorecard_section ON DELETE CASCADE,
    code         varchar(20)    NOT NULL,
    ordinal      integer        NOT NULL,
    title        varchar(600)   NOT NULL,
    maximum      numeric(12, 4) NOT NULL CHECK (maximum >= 0),
    rule         varchar(10)    NOT NULL CHECK (rule IN ('LINEAR', 'STEPS', 'YES_NO', 'RANK', 'MANUAL')),
    measure      varchar(400),
    parameters   varchar(400),
    evidence     varchar(600),
    source       varchar(600),
    verification varchar(20)    NOT NULL,
    CHECK ((rule = 'MANUAL') = (measure IS NULL))
);
CREATE INDEX scorecard_criterion_section ON scorecard_criterion (section_id, ordinal);

-- From which share of the maximum on a unit is called what.
CREATE TABLE scorecard_class (
    scorecard_id  bigint        NOT NULL REFERENCES scorecard ON DELETE CASCADE,
    name          varchar(100)  NOT NULL,
    from_percent  numeric(7, 4) NOT NULL CHECK (from_percent BETWEEN 0 AND 100),
    PRIMARY KEY (scorecard_id, name),
    UNIQUE (scorecard_id, from_percent)
);
