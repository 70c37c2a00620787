CREATE TABLE reporting_regime (
    id      bigint PRIMARY KEY,
    version bigint     NOT NULL,
    code    varchar(40) NOT NULL UNIQUE
);

CREATE TABLE regime_revision (
    id             bigint PRIMARY KEY,
    regime_id      bigint       NOT NULL REFERENCES reporting_regime,
    number         integer      NOT NULL,
    name           varchar(200) NOT NULL,
    legal_basis    varchar(600) NOT NULL,
    receiver       varchar(200) NOT NULL,
    period_type    varchar(11)  NOT NULL,
    scheme_code    varchar(20)  NOT NULL,
    levels         varchar(60)  NOT NULL,
    jump_percent   numeric(6, 2) NOT NULL CHECK (jump_percent > 0),
    valid_from     date         NOT NULL,
    published_at   timestamptz  NOT NULL,
    UNIQUE (regime_id, number)
);

CREATE TABLE regime_section (
    id          bigint PRIMARY KEY,
    revision_id bigint       NOT NULL REFERENCES regime_revision,
    ordinal     integer      NOT NULL,
    kind        varchar(10)  NOT NULL CHECK (kind IN ('INDICATORS', 'NARRATIVES')),
    title       varchar(200) NOT NULL,
    UNIQUE (revision_id, ordinal)
);

CREATE TABLE regime_section_indicator (
    section_id   bigint      NOT NULL REFERENCES regime_section,
    ordinal      integer     NOT NULL,
    indicator_id bigint      NOT NULL REFERENCES indicator,
    levels       varchar(60) NOT NULL,
    required     boolean     NOT NULL,
    PRIMARY KEY (section_id, ordinal)
);

CREATE TABLE regime_section_narrative (
    section_id bigint       NOT NULL REFERENCES regime_section,
    ordinal    integer      NOT NULL,
    key        varchar(40)  NOT NULL,
    title      varchar(200) NOT NULL,
    required   boolean      NOT NULL,
    PRIMARY KEY (section_id, ordinal)
);

-- A rule between figures of one report: left and right are formulas over indicator codes.
CREATE TABLE report_check (
    id             bigint PRIMARY KEY,
    code           varchar(40)  NOT NULL UNIQUE,
    indicator_code varchar(20)  NOT NULL,
    left_side      varchar(200) NOT NULL,
    comparison     varchar(20)  NOT NULL,
    right_side     varchar(200) NOT NULL,
    severity       varchar(7)   NOT NULL CHECK (severity IN ('ERROR', 'WARNING')),
    message        varchar(400) NOT NULL,
    message_en     varchar(400) NOT NULL
);

CREATE TABLE report (
    id                     bigint PRIMARY KEY,
    version                bigint       NOT NULL,
    regime_id              bigint       NOT NULL REFERENCES reporting_regime,
    revision_id            bigint       NOT NULL REFERENCES regime_revision,
    unit_id                bigint       NOT NULL REFERENCES org_unit,
    period_id              bigint       NOT NULL REFERENCES period,
    unit_name              varchar(200) NOT NULL,
    state                  varchar(20)  NOT NULL,
    opened_at              timestamptz  NOT NULL,
    changed_at             timestamptz  NOT NULL,
    prepared_by            varchar(60),
    first_submitted_at     timestamptz,
    submitted_at           timestamptz,
    submitted_by           varchar(60),
    accepted_at            timestamptz,
    return_reason          varchar(2000),
    sendings               integer      NOT NULL,
    UNIQUE (regime_id, period_id, unit_id)
);
CREATE INDEX report_by_unit ON report (unit_id, period_id);
CREATE INDEX report_by_state ON report (period_id, state);

CREATE TABLE narrative (
    report_id  bigint      NOT NULL REFERENCES report,
    key        varchar(40) NOT NULL,
    text       text        NOT NULL,
    updated_at timestamptz NOT NULL,
    updated_by varchar(60) NOT NULL,
    PRIMARY KEY (report_id, key)
);

-- One frozen sending.
CREATE TABLE report_revision (
    report_id    bigint      NOT NULL REFERENCES report,
    number       integer     NOT NULL,
    sent_at      timestamptz NOT NULL,
    sent_by      varchar(60) NOT NULL,
    content      text        NOT NULL,
    content_hash char(64)    NOT NULL,
    PRIMARY KEY (report_id, number)
);

CREATE TABLE report_event (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    report_id  bigint      NOT NULL REFERENCES report,
    at         timestamptz NOT NULL,
    actor      varchar(60) NOT NULL,
    action     varchar(30) NOT NULL,
    from_state varchar(20),
    to_state   varchar(20) NOT NULL,
    reason     varchar(2000)
);
CREATE INDEX report_event_by_report ON report_event (report_id, id);

-- A figure is entered once: every form that asks for it shows it. What was sent and what was accepted stand beside what
-- the unit is typing, so that a roll-up reads one table and a correction in progress changes no total.
CREATE TABLE indicator_value (
    unit_id            bigint      NOT NULL REFERENCES org_unit,
    period_id          bigint      NOT NULL REFERENCES period,
    indicator_id       bigint      NOT NULL REFERENCES indicator,
    value              numeric(24, 6),
    qualifier          varchar(20) NOT NULL,
    note               varchar(2000),
    source             varchar(10) NOT NULL,
    illustrative       boolean     NOT NULL,
    updated_at         timestamptz NOT NULL,
    updated_by         varchar(60) NOT NULL,
    sent_value         numeric(24, 6),
    sent_qualifier     varchar(20),
    accepted_value     numeric(24, 6),
    accepted_qualifier varchar(20),
    PRIMARY KEY (unit_id, period_id, indicator_id)
);
CREATE INDEX indicator_value_by_indicator ON indicator_value (period_id, indicator_id, unit_id);

-- What stood in a cell before.
CREATE TABLE indicator_value_history (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    unit_id      bigint      NOT NULL,
    period_id    bigint      NOT NULL,
    indicator_id bigint      NOT NULL,
    value        numeric(24, 6),
    qualifier    varchar(20) NOT NULL,
    note         varchar(2000),
    source       varchar(10) NOT NULL,
    updated_at   timestamptz NOT NULL,
    updated_by   varchar(60) NOT NULL
);
CREATE INDEX indicator_value_history_by_cell ON indicator_value_history (unit_id, period_id, indicator_id, id);
