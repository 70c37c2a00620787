-- Something a person is told: stands in the inbox and, if the person wants mail, leaves as mail.
CREATE TABLE notice (
    id         bigint PRIMARY KEY DEFAULT nextval('entity_id'),
    account_id bigint       NOT NULL REFERENCES account,
    kind       varchar(40)  NOT NULL,
    arguments  jsonb        NOT NULL,
    link       varchar(400),
    once_key   varchar(200) NOT NULL,
    created_at timestamptz  NOT NULL,
    read_at    timestamptz,
    UNIQUE (account_id, once_key)
);
CREATE INDEX notice_by_account ON notice (account_id, id DESC);

-- Mail that has to leave: claimed by one node, tried again until it is gone.
CREATE TABLE notice_mail (
    notice_id     bigint PRIMARY KEY REFERENCES notice,
    due_at        timestamptz  NOT NULL,
    claimed_until timestamptz,
    attempts      integer      NOT NULL DEFAULT 0,
    sent_at       timestamptz,
    given_up_at   timestamptz,
    message_id    varchar(200),
    last_failure  varchar(400)
);
CREATE INDEX notice_mail_waiting ON notice_mail (due_at) WHERE sent_at IS NULL AND given_up_at IS NULL;
