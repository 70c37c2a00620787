-- A comment whose request is repeated, after a double click or a lost answer, is written once.
ALTER TABLE report_comment
    ADD COLUMN request_key varchar(100);
CREATE UNIQUE INDEX report_comment_by_request ON report_comment (report_id, request_key) WHERE request_key IS NOT NULL;
