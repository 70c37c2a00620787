-- Counts how often something was configured, so that what was read before is known to be still so. One row; a transaction
-- counts once, when it commits, and so keeps nobody waiting.
CREATE TABLE configuration_version (
    only_row   boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    version    bigint NOT NULL,
    changed_in xid8   NOT NULL
);
INSERT INTO configuration_version (version, changed_in) VALUES (1, '0');

CREATE FUNCTION count_configuration() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE configuration_version SET version = version + 1, changed_in = pg_current_xact_id()
    WHERE changed_in <> pg_current_xact_id();
    RETURN NULL;
END
$$;

DO $$
DECLARE
    configured text;
BEGIN
    FOREACH configured IN ARRAY ARRAY['period_scheme', 'period_scheme_rule', 'working_day_exception', 'deadline_rule', 'extension',
        'period_lock', 'unit_group', 'unit_group_member'] LOOP
        EXECUTE format(
            'CREATE CONSTRAINT TRIGGER counts_configuration AFTER INSERT OR UPDATE OR DELETE ON %I'
            || ' DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION count_configuration()', configured);
    END LOOP;
END
$$;
