-- Files on their way in, piece by piece. A row ends when its file is taken, given up by its person, or abandoned.
CREATE TABLE file_upload (
    id         uuid         PRIMARY KEY,
    name       varchar(255) NOT NULL,
    size       bigint       NOT NULL CHECK (size > 0),
    received   bigint       NOT NULL DEFAULT 0 CHECK (received BETWEEN 0 AND size),
    sha256     char(64),
    begun_by   varchar(60)  NOT NULL,
    begun_at   timestamptz  NOT NULL,
    touched_at timestamptz  NOT NULL
);
CREATE INDEX file_upload_by_person ON file_upload (begun_by);
CREATE INDEX file_upload_by_age ON file_upload (touched_at);
COMMENT ON COLUMN file_upload.sha256 IS 'of the whole, once it has arrived and is what its sender says it is';

CREATE TABLE file_upload_piece (
    upload_id uuid   NOT NULL REFERENCES file_upload ON DELETE CASCADE,
    position  bigint NOT NULL,
    content   bytea  NOT NULL,
    PRIMARY KEY (upload_id, position)
);
ALTER TABLE file_upload_piece ALTER COLUMN content SET STORAGE EXTERNAL;
