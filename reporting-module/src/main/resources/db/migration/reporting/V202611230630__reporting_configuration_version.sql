-- What regimes ask is remembered until they ask something else.
DO $$
DECLARE
    configured text;
BEGIN
    FOREACH configured IN ARRAY ARRAY['reporting_regime', 'regime_revision'] LOOP
        EXECUTE format(
            'CREATE CONSTRAINT TRIGGER counts_configuration AFTER INSERT OR UPDATE OR DELETE ON %I'
            || ' DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION count_configuration()', configured);
    END LOOP;
END
$$;
