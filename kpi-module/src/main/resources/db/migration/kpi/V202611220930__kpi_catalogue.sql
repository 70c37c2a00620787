CREATE TABLE decision_document (
    id            bigint PRIMARY KEY,
    version       bigint       NOT NULL,
    number        varchar(60)   NOT NULL,
    folded_number varchar(60)   NOT NULL UNIQUE,
    kind          varchar(20)   NOT NULL,
    issuer        varchar(200),
    issued_on     date,
    abstract      varchar(1000),
    folded        varchar(1300) NOT NULL,
    verification  varchar(20)   NOT NULL,
    source        varchar(600)
);

CREATE TABLE indicator (
    id      bigint PRIMARY KEY,
    version bigint     NOT NULL,
    code    varchar(20) NOT NULL UNIQUE
);

CREATE TABLE indicator_definition (
    id                bigint PRIMARY KEY,
    version bigint NOT NULL,
    indicator_id      bigint        NOT NULL REFERENCES indicator,
    valid_from        date          NOT NULL,
    valid_to          date          NOT NULL,
    name              varchar(400)  NOT NULL,
    folded            varchar(500)  NOT NULL,
    indicator_group   varchar(80)   NOT NULL,
    unit              varchar(40)   NOT NULL,
    kind              varchar(10)   NOT NULL CHECK (kind IN ('INPUT', 'DERIVED')),
    formula           varchar(400),
    formula_text      varchar(600),
    direction         varchar(10)   NOT NULL,
    time_aggregation  varchar(10)   NOT NULL,
    space_aggregation varchar(10)   NOT NULL,
    decimals          integer       NOT NULL CHECK (decimals BETWEEN 0 AND 6),
    frequency         varchar(11)   NOT NULL,
    levels            varchar(60)   NOT NULL,
    successor_code    varchar(20),
    source            varchar(600),
    verification      varchar(20)   NOT NULL,
    remark            varchar(1000),
    CHECK (valid_from <= valid_to),
    CHECK ((kind = 'DERIVED') = (formula IS NOT NULL)),
    CONSTRAINT one_definition_at_a_time EXCLUDE USING gist (indicator_id WITH =, daterange(valid_from, valid_to, '[]') WITH &&) DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE target (
    id            bigint PRIMARY KEY,
    version       bigint        NOT NULL,
    indicator_id  bigint         NOT NULL REFERENCES indicator,
    unit_id       bigint         NOT NULL REFERENCES org_unit,
    year          integer        NOT NULL CHECK (year BETWEEN 2000 AND 2100),
    value         numeric(24, 6) NOT NULL,
    qualifier     varchar(20)    NOT NULL,
    decision_id   bigint REFERENCES decision_document,
    remark        varchar(600),
    set_at        timestamptz    NOT NULL,
    superseded_at timestamptz
);
CREATE UNIQUE INDEX target_in_force ON target (indicator_id, unit_id, year) WHERE superseded_at IS NULL;
