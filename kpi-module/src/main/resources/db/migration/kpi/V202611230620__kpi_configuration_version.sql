-- What the catalogue says is remembered until it says something else.
DO $$
DECLARE
    configured text;
BEGIN
    FOREACH configured IN ARRAY ARRAY['indicator', 'indicator_definition', 'validation_rule', 'decision_document'] LOOP
        EXECUTE format(
            'CREATE CONSTRAINT TRIGGER counts_configuration AFTER INSERT OR UPDATE OR DELETE ON %I'
            || ' DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION count_configuration()', configured);
    END LOOP;
END
$$;
