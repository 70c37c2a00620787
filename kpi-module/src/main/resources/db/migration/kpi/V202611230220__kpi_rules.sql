-- A formula between figures that must be true.
CREATE TABLE validation_rule (
    id           bigint PRIMARY KEY,
    version      bigint       NOT NULL,
    code         varchar(40)  NOT NULL,
    indicator_id bigint       NOT NULL REFERENCES indicator,
    condition    varchar(400) NOT NULL,
    severity     varchar(7)   NOT NULL CHECK (severity IN ('ERROR', 'WARNING')),
    message      varchar(400) NOT NULL,
    message_en   varchar(400) NOT NULL,
    valid_from   date         NOT NULL,
    valid_to     date         NOT NULL,
    CHECK (valid_from <= valid_to),
    CONSTRAINT one_rule_at_a_time EXCLUDE USING gist (code WITH =, daterange(valid_from, valid_to, '[]') WITH &&) DEFERRABLE INITIALLY DEFERRED
);
