-- What is set holds until it is set anew; nothing is overwritten.
CREATE TABLE setting_value (
    id     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name   varchar(80)  NOT NULL,
    value  text,
    set_at timestamptz  NOT NULL,
    set_by varchar(60)  NOT NULL,
    reason varchar(400)
);
CREATE INDEX setting_value_by_name ON setting_value (name, id DESC);
COMMENT ON COLUMN setting_value.value IS 'null: back to the default';

-- Which unit is the standing agency (cơ quan thường trực) when.
CREATE TABLE standing_agency_term (
    id         bigint PRIMARY KEY,
    version    bigint NOT NULL,
    unit_id    bigint NOT NULL REFERENCES org_unit,
    valid_from date   NOT NULL,
    valid_to   date   NOT NULL,
    CHECK (valid_from <= valid_to),
    CONSTRAINT one_standing_agency EXCLUDE USING gist (daterange(valid_from, valid_to, '[]') WITH &&) DEFERRABLE INITIALLY DEFERRED
);

-- A key made by the installation itself where its server gives none.
CREATE TABLE installation_key (
    id         integer PRIMARY KEY CHECK (id = 1),
    secret     varchar(100) NOT NULL,
    created_at timestamptz  NOT NULL
);

-- Work that recurs: run by one node at a time, and by another when that one dies.
CREATE TABLE recurring_task (
    name          varchar(80) PRIMARY KEY,
    next_at       timestamptz NOT NULL,
    claimed_until timestamptz,
    last_begun_at timestamptz,
    last_ended_at timestamptz,
    last_failure  varchar(400)
);

-- What was before, what is after, and by virtue of which grant.
ALTER TABLE audit_entry
    ADD COLUMN held_grant varchar(200),
    ADD COLUMN before_change text,
    ADD COLUMN after_change text;
CREATE INDEX audit_entry_by_actor ON audit_entry (actor, id);
CREATE INDEX audit_entry_by_action ON audit_entry (action, id);

-- The chain over the entries: each link's hash covers its entry and the link before it.
CREATE TABLE audit_link (
    sequence bigint PRIMARY KEY,
    entry_id bigint   NOT NULL UNIQUE,
    hash     char(64) NOT NULL
);
CREATE TRIGGER audit_link_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_link
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_audit();

-- What was moved to a file: the chain goes on from its last link.
CREATE TABLE audit_archive (
    last_sequence bigint PRIMARY KEY,
    last_hash     char(64)     NOT NULL,
    entries       bigint       NOT NULL,
    before_day    date         NOT NULL,
    file_name     varchar(200) NOT NULL,
    file_digest   char(64)     NOT NULL,
    archived_at   timestamptz  NOT NULL,
    archived_by   varchar(60)  NOT NULL
);
CREATE TRIGGER audit_archive_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_archive
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_audit();

-- The role the application works under may write entries and read them, nothing else.
REVOKE UPDATE, DELETE, TRUNCATE ON audit_entry, audit_link, audit_archive FROM CURRENT_USER;
REVOKE ALL ON audit_entry, audit_link, audit_archive FROM PUBLIC;
