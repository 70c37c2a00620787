-- Work that outlives the request that began it. A node that runs one says so again and again; one that falls silent is dead,
-- and its jobs can be begun anew from what they were given.
CREATE TABLE job (
    id                bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind              varchar(60)  NOT NULL,
    subject           varchar(200) NOT NULL,
    started_by        varchar(60)  NOT NULL,
    source_address    varchar(60),
    started_at        timestamptz  NOT NULL,
    parameters        text         NOT NULL,
    content           bytea,
    forgotten         boolean      NOT NULL DEFAULT false,
    state             varchar(10)  NOT NULL CHECK (state IN ('RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
    node              varchar(36)  NOT NULL,
    heard_at          timestamptz  NOT NULL,
    done              bigint       NOT NULL DEFAULT 0,
    total             bigint,
    cancel_requested  boolean      NOT NULL DEFAULT false,
    message_key       varchar(120),
    message_arguments text,
    result            text,
    ended_at          timestamptz
);
CREATE INDEX job_by_starter ON job (started_by, id);
CREATE INDEX job_running ON job (node) WHERE state = 'RUNNING';
COMMENT ON COLUMN job.forgotten IS 'what it was given is no longer kept';
