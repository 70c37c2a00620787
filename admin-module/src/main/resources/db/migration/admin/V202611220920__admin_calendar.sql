CREATE TABLE period_scheme (
    id          bigint PRIMARY KEY,
    code        varchar(20)  NOT NULL UNIQUE,
    name        varchar(120) NOT NULL,
    legal_basis varchar(400)
);

-- Data of a period close on this day of its last month and begin the day after that day in the month before its first.
CREATE TABLE period_scheme_rule (
    scheme_id   bigint  NOT NULL REFERENCES period_scheme,
    valid_from  date    NOT NULL,
    closing_day integer NOT NULL CHECK (closing_day BETWEEN 1 AND 31),
    PRIMARY KEY (scheme_id, valid_from)
);
COMMENT ON COLUMN period_scheme_rule.closing_day IS '31: the last day of the month, however long it is';

INSERT INTO period_scheme (id, code, name, legal_basis) VALUES
    (1, 'ND09', 'Kỳ số liệu theo Nghị định 09/2019/NĐ-CP', 'Nghị định 09/2019/NĐ-CP'),
    (2, 'CALENDAR', 'Kỳ số liệu theo năm dương lịch', NULL);
INSERT INTO period_scheme_rule (scheme_id, valid_from, closing_day) VALUES (1, '0001-01-01', 14), (2, '0001-01-01', 31);

-- A period once used keeps its window, whatever becomes of the scheme's rule.
CREATE TABLE period (
    id        bigint PRIMARY KEY DEFAULT nextval('entity_id'),
    scheme_id bigint      NOT NULL REFERENCES period_scheme,
    code      varchar(6)  NOT NULL,
    type      varchar(11) NOT NULL,
    data_from date        NOT NULL,
    data_to   date        NOT NULL,
    CHECK (data_from <= data_to),
    UNIQUE (scheme_id, code)
);

CREATE TABLE working_day_exception (
    day          date PRIMARY KEY,
    kind         varchar(16)  NOT NULL CHECK (kind IN ('HOLIDAY', 'SWAP_OFF', 'MAKE_UP_WORKDAY')),
    name         varchar(120) NOT NULL,
    verification varchar(20)  NOT NULL,
    remark       varchar(400)
);

-- The deadline of a subject (a reporting regime's code), for one level or for all.
CREATE TABLE deadline_rule (
    id                       bigint PRIMARY KEY DEFAULT nextval('entity_id'),
    subject                  varchar(40) NOT NULL,
    level                    varchar(10),
    working_days_after_close integer     NOT NULL CHECK (working_days_after_close BETWEEN 0 AND 366),
    due_time                 time        NOT NULL,
    valid_from               date        NOT NULL,
    legal_basis              varchar(400),
    UNIQUE NULLS NOT DISTINCT (subject, level, valid_from)
);

CREATE TABLE extension (
    id          bigint PRIMARY KEY DEFAULT nextval('entity_id'),
    subject     varchar(40)  NOT NULL,
    period_id   bigint       NOT NULL REFERENCES period,
    unit_id     bigint REFERENCES org_unit,
    level       varchar(10),
    extended_to timestamptz  NOT NULL,
    reason      varchar(400) NOT NULL,
    granted_by  varchar(60)  NOT NULL,
    granted_at  timestamptz  NOT NULL
);
CREATE INDEX extension_by_subject ON extension (subject, period_id);
