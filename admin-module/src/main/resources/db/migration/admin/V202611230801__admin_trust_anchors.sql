-- Authorities whose certificates are believed. Nothing is changed or deleted; one that is no longer believed is ended.
CREATE TABLE trust_anchor (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    subject     varchar(600) NOT NULL,
    issuer      varchar(600) NOT NULL,
    serial      varchar(60)  NOT NULL,
    fingerprint char(64)     NOT NULL,
    valid_from  timestamptz  NOT NULL,
    valid_to    timestamptz  NOT NULL,
    certificate bytea        NOT NULL,
    reason      varchar(400),
    added_at    timestamptz  NOT NULL,
    added_by    varchar(60)  NOT NULL,
    ended_at    timestamptz,
    ended_by    varchar(60),
    end_reason  varchar(2000),
    CHECK ((ended_at IS NULL) = (ended_by IS NULL))
);
CREATE UNIQUE INDEX trust_anchor_once ON trust_anchor (fingerprint) WHERE ended_at IS NULL;
COMMENT ON COLUMN trust_anchor.fingerprint IS 'SHA-256 of the certificate, hexadecimal';
