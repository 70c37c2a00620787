-- Copies of forms with what was found in them, for whoever handed them in.
CREATE TABLE checked_workbook (
    file_id bigint PRIMARY KEY REFERENCES stored_file,
    kept_by varchar(60) NOT NULL,
    kept_at timestamptz NOT NULL
);
CREATE INDEX checked_workbook_by_age ON checked_workbook (kept_at);
