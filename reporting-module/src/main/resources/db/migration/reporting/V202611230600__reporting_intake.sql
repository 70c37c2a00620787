-- A report that those above made in the unit's place says why; a district that has verified one passes it on by name.
ALTER TABLE report
    ADD COLUMN on_behalf_reason varchar(2000),
    ADD COLUMN endorsed_at timestamptz,
    ADD COLUMN endorsed_by varchar(60);

-- A retried request carries the key of the first and takes no second step.
ALTER TABLE report_event
    ADD COLUMN request_key varchar(100);
CREATE UNIQUE INDEX report_event_by_request ON report_event (report_id, request_key) WHERE request_key IS NOT NULL;

-- Counts the changes of a text, so that a stale one is told.
ALTER TABLE narrative
    ADD COLUMN version integer NOT NULL DEFAULT 1;

-- Progress of tasks and projects, one line each, kept by the unit.
CREATE TABLE report_line (
    report_id  bigint       NOT NULL REFERENCES report,
    kind       varchar(10)  NOT NULL CHECK (kind IN ('TASKS', 'PROJECTS')),
    key        varchar(40)  NOT NULL,
    ordinal    integer      NOT NULL,
    version    integer      NOT NULL,
    title      varchar(400) NOT NULL,
    reference  varchar(200) NOT NULL,
    due        date,
    work_state varchar(12)  CHECK (work_state IN ('NOT_STARTED', 'IN_PROGRESS', 'DONE', 'STOPPED')),
    percent    numeric(5, 2) CHECK (percent BETWEEN 0 AND 100),
    planned    numeric(20, 3) CHECK (planned >= 0),
    paid       numeric(20, 3) CHECK (paid >= 0),
    remark     varchar(2000) NOT NULL,
    updated_at timestamptz  NOT NULL,
    updated_by varchar(60)  NOT NULL,
    PRIMARY KEY (report_id, kind, key)
);

-- What reviewers ask and units answer, at a cell, a text or the whole report.
CREATE TABLE report_comment (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    report_id   bigint        NOT NULL REFERENCES report,
    place       varchar(60),
    text        varchar(2000) NOT NULL,
    by_unit     boolean       NOT NULL,
    sending     integer       NOT NULL,
    written_at  timestamptz   NOT NULL,
    written_by  varchar(60)   NOT NULL,
    settled_at  timestamptz,
    settled_by  varchar(60)
);
CREATE INDEX report_comment_by_report ON report_comment (report_id, id);

-- What a reviewer found to be right, beside what the unit reported.
CREATE TABLE value_verification (
    unit_id      bigint         NOT NULL REFERENCES org_unit,
    period_id    bigint         NOT NULL REFERENCES period,
    indicator_id bigint         NOT NULL REFERENCES indicator,
    value        numeric(24, 6) NOT NULL,
    qualifier    varchar(20)    NOT NULL,
    reason       varchar(2000)  NOT NULL,
    verified_at  timestamptz    NOT NULL,
    verified_by  varchar(60)    NOT NULL,
    PRIMARY KEY (unit_id, period_id, indicator_id)
);
