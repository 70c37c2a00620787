-- Files of reports: asked ones, evidence at a cell, others. A row that is taken away stays as its trace.
CREATE TABLE report_attachment (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    report_id  bigint      NOT NULL REFERENCES report,
    place      varchar(40),
    file_id    bigint      NOT NULL UNIQUE REFERENCES stored_file,
    upload_id  uuid        NOT NULL UNIQUE,
    signatures text,
    added_at   timestamptz NOT NULL,
    added_by   varchar(60) NOT NULL,
    removed_at timestamptz,
    removed_by varchar(60),
    CHECK ((removed_at IS NULL) = (removed_by IS NULL))
);
CREATE INDEX report_attachment_by_report ON report_attachment (report_id, id);
COMMENT ON COLUMN report_attachment.place IS 'key of what is asked, or code of the indicator it proves; null for the report as a whole';
COMMENT ON COLUMN report_attachment.upload_id IS 'so that a repeated request attaches once';
COMMENT ON COLUMN report_attachment.signatures IS 'JSON: what was found of a PDF''s signatures; null for other files';
