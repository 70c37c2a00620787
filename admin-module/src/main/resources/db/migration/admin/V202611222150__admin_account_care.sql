CREATE EXTENSION IF NOT EXISTS unaccent;

ALTER TABLE account
    ADD COLUMN email                varchar(200),
    ADD COLUMN must_change_password boolean      NOT NULL DEFAULT false,
    ADD COLUMN password_set_at      timestamptz,
    ADD COLUMN demonstration        boolean      NOT NULL DEFAULT false,
    ADD COLUMN enabled_at           timestamptz,
    ADD COLUMN disabled_reason      varchar(400),
    ADD COLUMN second_factor        varchar(400),
    ADD COLUMN second_factor_since  timestamptz,
    ADD COLUMN second_factor_step   bigint       NOT NULL DEFAULT 0,
    ADD COLUMN single_sign_on_name  varchar(200),
    ADD COLUMN notice_mail          varchar(12)  NOT NULL DEFAULT 'AT_ONCE' CHECK (notice_mail IN ('AT_ONCE', 'DAILY', 'NEVER')),
    ADD COLUMN feed_hash            char(64) UNIQUE;
CREATE UNIQUE INDEX account_by_single_sign_on_name ON account (lower(single_sign_on_name));
COMMENT ON COLUMN account.second_factor IS 'the secret of the one-time codes, encrypted; null: none';
COMMENT ON COLUMN account.second_factor_step IS 'the last time step a code was accepted for: no code is good twice';
COMMENT ON COLUMN account.demonstration IS 'one of the quick start''s: exempt from the second factor, the first change of password and the idle limit';

-- Passwords that may not be used again.
CREATE TABLE former_password (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    account_id    bigint       NOT NULL REFERENCES account,
    password_hash varchar(400) NOT NULL,
    replaced_at   timestamptz  NOT NULL
);
CREATE INDEX former_password_by_account ON former_password (account_id, id DESC);

CREATE TABLE recovery_code (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    account_id bigint   NOT NULL REFERENCES account,
    code_hash  char(64) NOT NULL,
    used_at    timestamptz
);
CREATE INDEX recovery_code_by_account ON recovery_code (account_id);

-- A browser's session from sign-in to its end, so that it can be listed and ended from elsewhere.
CREATE TABLE signed_in_session (
    id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    key_hash       char(64)    NOT NULL UNIQUE,
    account_id     bigint      NOT NULL REFERENCES account,
    begun_at       timestamptz NOT NULL,
    last_seen_at   timestamptz NOT NULL,
    source_address varchar(60),
    browser        varchar(400),
    ended_at       timestamptz,
    ended_why      varchar(20)
);
CREATE INDEX signed_in_session_by_account ON signed_in_session (account_id, ended_at);

ALTER TABLE role_grant
    ADD COLUMN deputy_for_id bigint REFERENCES account,
    ADD COLUMN reason        varchar(400);
COMMENT ON COLUMN role_grant.deputy_for_id IS 'the absent person for whom the role is held meanwhile';

ALTER TABLE access_token
    ADD COLUMN scope        varchar(5) NOT NULL DEFAULT 'WRITE' CHECK (scope IN ('READ', 'WRITE')),
    ADD COLUMN last_used_at timestamptz;

-- The half-yearly look at who has an account and what it may do.
CREATE TABLE account_review (
    id        bigint PRIMARY KEY DEFAULT nextval('entity_id'),
    opened_at timestamptz NOT NULL,
    opened_by varchar(60) NOT NULL,
    due_on    date        NOT NULL,
    closed_at timestamptz,
    closed_by varchar(60)
);
CREATE UNIQUE INDEX one_open_account_review ON account_review ((closed_at IS NULL)) WHERE closed_at IS NULL;
CREATE TABLE account_review_item (
    review_id  bigint      NOT NULL REFERENCES account_review,
    account_id bigint      NOT NULL REFERENCES account,
    verdict    varchar(10) CHECK (verdict IN ('CONFIRMED', 'DISABLED')),
    decided_at timestamptz,
    decided_by varchar(60),
    PRIMARY KEY (review_id, account_id)
);
