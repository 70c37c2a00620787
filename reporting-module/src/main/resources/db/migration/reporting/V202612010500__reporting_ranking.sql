-- How ties are broken in a series of scorecards, from the set of a year on. Nothing here ever changes: another rule is
-- another row, and a ranking that was published keeps the rule that was in force then.
CREATE TABLE ranking_tie_rule (
    series    varchar(40)   NOT NULL,
    number    integer       NOT NULL CHECK (number > 0),
    from_year integer       NOT NULL CHECK (from_year BETWEEN 2000 AND 2100),
    codes     varchar(20)[] NOT NULL CHECK (cardinality(codes) <= 20),
    reason    varchar(600)  NOT NULL,
    set_at    timestamptz   NOT NULL,
    set_by    varchar(60)   NOT NULL,
    PRIMARY KEY (series, number)
);
COMMENT ON COLUMN ranking_tie_rule.codes IS 'sections or criteria compared one after the other; none: equal totals share a place';

CREATE FUNCTION refuse_change_of_tie_rule() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'rules for ties are replaced, never changed';
END
$$;
CREATE TRIGGER never_changes BEFORE UPDATE OR DELETE OR TRUNCATE ON ranking_tie_rule
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_tie_rule();
