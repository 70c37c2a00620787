-- Rules between figures belong to the catalogue now.
INSERT INTO validation_rule
    (id, version, code, indicator_id, condition, severity, message, message_en, valid_from, valid_to)
SELECT nextval('entity_id'), 1, c.code, i.id,
       c.left_side || CASE c.comparison WHEN 'EQUAL' THEN ' = ' ELSE ' <= ' END || c.right_side,
       c.severity, c.message, c.message_en, DATE '0001-01-01', DATE '9999-12-31'
FROM report_check c JOIN indicator i ON i.code = c.indicator_code;
DROP TABLE report_check;
