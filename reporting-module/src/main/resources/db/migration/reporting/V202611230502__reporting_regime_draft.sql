-- The next revision of a regime while people work on it: a form being filled, which may still say what makes no sense.
CREATE TABLE regime_draft (
    code       varchar(40) PRIMARY KEY,
    version    bigint      NOT NULL,
    content    text        NOT NULL,
    changed_at timestamptz NOT NULL,
    changed_by varchar(60) NOT NULL
);
