-- A list sends thousands of reports at once, and squeezing their frozen contents by PostgreSQL's old way took as long as
-- everything else about sending them. Where the server has no better way they are kept as they are: some five kilobytes each.
-- What is there already stays as it is.
DO $$
BEGIN
    ALTER TABLE report_revision ALTER COLUMN content SET COMPRESSION lz4;
EXCEPTION WHEN feature_not_supported THEN
    ALTER TABLE report_revision ALTER COLUMN content SET STORAGE EXTERNAL;
END $$;
