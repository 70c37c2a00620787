-- Files people handed in. A row is written once and never changed: another content is another file.
CREATE TABLE stored_file (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name       varchar(200) NOT NULL,
    media_type varchar(100) NOT NULL,
    size       bigint       NOT NULL CHECK (size > 0),
    sha256     char(64)     NOT NULL,
    active     boolean      NOT NULL,
    stored_at  timestamptz  NOT NULL,
    stored_by  varchar(60)  NOT NULL,
    content    bytea        NOT NULL
);
-- documents and pictures are compressed already
ALTER TABLE stored_file ALTER COLUMN content SET STORAGE EXTERNAL;
COMMENT ON COLUMN stored_file.active IS 'a PDF that brings scripts or commands along';
