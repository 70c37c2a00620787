-- What the unit says of a file, such as why a signature nobody vouches for is to be believed.
ALTER TABLE report_attachment ADD COLUMN note varchar(2000);
COMMENT ON COLUMN report_attachment.note IS 'answers what is found of the file; null where the unit says nothing';
