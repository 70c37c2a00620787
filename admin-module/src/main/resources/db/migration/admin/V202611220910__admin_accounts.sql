CREATE TABLE account (
    id              bigint PRIMARY KEY,
    version         bigint      NOT NULL,
    username        varchar(60)  NOT NULL UNIQUE,
    full_name       varchar(120) NOT NULL,
    password_hash   varchar(400) NOT NULL,
    last_sign_in_at timestamptz,
    disabled_at     timestamptz,
    created_at      timestamptz  NOT NULL
);

-- Wrong passwords by name, whether or not the name exists: guessing looks the same from outside.
CREATE TABLE sign_in_failure (
    username     varchar(60) PRIMARY KEY,
    failures     integer     NOT NULL,
    failed_at    timestamptz NOT NULL,
    locked_until timestamptz
);
CREATE INDEX sign_in_failure_by_time ON sign_in_failure (failed_at);

CREATE TABLE role_grant (
    id         bigint PRIMARY KEY,
    version bigint NOT NULL,
    account_id bigint      NOT NULL REFERENCES account,
    unit_id    bigint      REFERENCES org_unit,
    role       varchar(20) NOT NULL,
    valid_from date        NOT NULL,
    valid_to   date        NOT NULL,
    granted_by varchar(60) NOT NULL,
    granted_at timestamptz NOT NULL,
    CHECK (valid_from <= valid_to),
    CONSTRAINT one_grant_at_a_time EXCLUDE USING gist (account_id WITH =, unit_id WITH =, role WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
);
CREATE INDEX role_grant_by_unit ON role_grant (unit_id);

CREATE TABLE access_token (
    id         bigint PRIMARY KEY,
    version bigint NOT NULL,
    account_id bigint      NOT NULL REFERENCES account,
    name       varchar(80) NOT NULL,
    token_hash char(64)    NOT NULL UNIQUE,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    revoked_at timestamptz
);
CREATE INDEX access_token_by_account ON access_token (account_id);

-- The code an installation prints once, while it has no account.
CREATE TABLE first_administrator_code (
    id         integer PRIMARY KEY CHECK (id = 1),
    code_hash  char(64)    NOT NULL,
    issued_at  timestamptz NOT NULL
);

CREATE TABLE audit_entry (
    id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at             timestamptz NOT NULL,
    actor          varchar(60) NOT NULL,
    source_address varchar(60),
    action         varchar(60) NOT NULL,
    subject        varchar(200) NOT NULL,
    detail         text
);
CREATE INDEX audit_entry_by_subject ON audit_entry (subject, id);
CREATE INDEX audit_entry_by_time ON audit_entry (at);

-- Appended to, never changed: not even by the application.
CREATE FUNCTION refuse_change_of_audit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'audit entries are only appended';
END $$;
CREATE TRIGGER audit_entry_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_audit();
COMMENT ON COLUMN role_grant.unit_id IS 'null: the whole installation';
