-- One evaluation of the units of a scorecard. What is evaluated by is copied when the round is set up: a scorecard may be
-- taken back into work, a round under way may not change.
CREATE TABLE evaluation_round (
    id                 bigint PRIMARY KEY,
    version            bigint         NOT NULL,
    scorecard_id       bigint         NOT NULL UNIQUE REFERENCES scorecard,
    code               varchar(40)    NOT NULL UNIQUE,
    name               varchar(300)   NOT NULL,
    series             varchar(40)    NOT NULL,
    year               integer        NOT NULL,
    level              varchar(10)    NOT NULL,
    maximum            numeric(12, 4) NOT NULL CHECK (maximum > 0),
    scorecard_of       timestamptz    NOT NULL,
    state              varchar(12)    NOT NULL
        CHECK (state IN ('DRAFT', 'OPEN', 'VERIFICATION', 'COUNCIL', 'PUBLISHED')),
    period             varchar(10)    NOT NULL,
    units_as_of        date           NOT NULL,
    group_id           bigint REFERENCES unit_group,
    self_scoring_until date           NOT NULL,
    explanation_until  date           NOT NULL,
    verification_until date           NOT NULL,
    council_on         date           NOT NULL,
    CHECK (self_scoring_until <= explanation_until AND explanation_until <= verification_until
        AND verification_until <= council_on)
);
CREATE INDEX evaluation_round_by_series ON evaluation_round (series, year);
COMMENT ON COLUMN evaluation_round.scorecard_of IS 'when the scorecard was published as it is copied here';
COMMENT ON COLUMN evaluation_round.period IS 'code of the period whose accepted figures count';

-- Which way a round went, and why it went back.
CREATE TABLE evaluation_step (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    round_id   bigint        NOT NULL REFERENCES evaluation_round ON DELETE CASCADE,
    from_state varchar(12),
    to_state   varchar(12)   NOT NULL,
    reason     varchar(2000),
    taken_at   timestamptz   NOT NULL,
    taken_by   varchar(60)   NOT NULL
);
CREATE INDEX evaluation_step_by_round ON evaluation_step (round_id, id);

-- A criterion as it was copied; the department that verifies it, null for the standing agency itself.
CREATE TABLE evaluation_criterion (
    id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    round_id        bigint         NOT NULL REFERENCES evaluation_round ON DELETE CASCADE,
    place           integer        NOT NULL,
    section_code    varchar(20)    NOT NULL,
    section_title   varchar(300)   NOT NULL,
    section_maximum numeric(12, 4) NOT NULL,
    code            varchar(20)    NOT NULL,
    title           varchar(600)   NOT NULL,
    maximum         numeric(12, 4) NOT NULL CHECK (maximum >= 0),
    rule            varchar(10)    NOT NULL CHECK (rule IN ('LINEAR', 'STEPS', 'YES_NO', 'RANK', 'MANUAL')),
    parameters      varchar(400),
    measure         varchar(400),
    evidence        varchar(600),
    department_id   bigint REFERENCES org_unit,
    UNIQUE (round_id, code)
);

CREATE TABLE evaluation_class (
    round_id     bigint        NOT NULL REFERENCES evaluation_round ON DELETE CASCADE,
    name         varchar(100)  NOT NULL,
    from_percent numeric(7, 4) NOT NULL,
    PRIMARY KEY (round_id, name)
);

-- A unit that is evaluated, as it was called on the round's day.
CREATE TABLE evaluation_unit (
    round_id      bigint       NOT NULL REFERENCES evaluation_round ON DELETE CASCADE,
    unit_id       bigint       NOT NULL REFERENCES org_unit,
    code          varchar(20)  NOT NULL,
    name          varchar(200) NOT NULL,
    level         varchar(10)  NOT NULL,
    kind          varchar(60),
    version       bigint       NOT NULL,
    handed_in_at  timestamptz,
    handed_in_by  varchar(60),
    PRIMARY KEY (round_id, unit_id),
    UNIQUE (round_id, code),
    CHECK ((handed_in_at IS NULL) = (handed_in_by IS NULL))
);
CREATE INDEX evaluation_unit_by_unit ON evaluation_unit (unit_id);

-- What a unit says itself of a criterion: points of its own where people judge, a value where no accepted figure is.
CREATE TABLE evaluation_self_score (
    criterion_id  bigint      NOT NULL REFERENCES evaluation_criterion ON DELETE CASCADE,
    unit_id       bigint      NOT NULL REFERENCES org_unit,
    version       bigint      NOT NULL,
    points        numeric(12, 4) CHECK (points >= 0),
    claimed_value numeric(24, 6),
    reason        varchar(2000),
    written_at    timestamptz NOT NULL,
    written_by    varchar(60) NOT NULL,
    PRIMARY KEY (criterion_id, unit_id)
);

-- What a unit shows for a criterion: a file, or a document told by number, date and name. What is taken away stays.
CREATE TABLE evaluation_evidence (
    id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    criterion_id    bigint      NOT NULL REFERENCES evaluation_criterion ON DELETE CASCADE,
    unit_id         bigint      NOT NULL REFERENCES org_unit,
    file_id         bigint UNIQUE REFERENCES stored_file,
    upload_id       uuid UNIQUE,
    document_number varchar(60),
    document_date   date,
    document_name   varchar(600),
    added_at        timestamptz NOT NULL,
    added_by        varchar(60) NOT NULL,
    removed_at      timestamptz,
    removed_by      varchar(60),
    CHECK ((file_id IS NULL) = (upload_id IS NULL)),
    CHECK ((file_id IS NULL) <> (document_name IS NULL)),
    CHECK ((removed_at IS NULL) = (removed_by IS NULL))
);
CREATE INDEX evaluation_evidence_by_score ON evaluation_evidence (criterion_id, unit_id, id);
COMMENT ON COLUMN evaluation_evidence.upload_id IS 'so that a repeated request attaches once';

-- An explanation asked by those who verify, and given by the unit.
CREATE TABLE evaluation_message (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    criterion_id  bigint        NOT NULL REFERENCES evaluation_criterion ON DELETE CASCADE,
    unit_id       bigint        NOT NULL REFERENCES org_unit,
    kind          varchar(6)    NOT NULL CHECK (kind IN ('ASK', 'ANSWER')),
    text          varchar(4000) NOT NULL,
    written_at    timestamptz   NOT NULL,
    written_by    varchar(60)   NOT NULL
);
CREATE INDEX evaluation_message_by_score ON evaluation_message (criterion_id, unit_id, id);

-- What a seat of the panel gave: the first verifies, the second checks a sample blindly.
CREATE TABLE evaluation_verdict (
    criterion_id  bigint         NOT NULL REFERENCES evaluation_criterion ON DELETE CASCADE,
    unit_id       bigint         NOT NULL REFERENCES org_unit,
    seat          varchar(6)     NOT NULL CHECK (seat IN ('FIRST', 'SECOND')),
    version       bigint         NOT NULL,
    points        numeric(12, 4) NOT NULL CHECK (points >= 0),
    source        varchar(10)    NOT NULL CHECK (source IN ('COMPUTED', 'CLAIMED', 'SELF', 'VERIFIED')),
    value         numeric,
    reason        varchar(2000),
    department_id bigint REFERENCES org_unit,
    given_at      timestamptz    NOT NULL,
    given_by      varchar(60)    NOT NULL,
    PRIMARY KEY (criterion_id, unit_id, seat),
    CHECK (source <> 'VERIFIED' OR reason IS NOT NULL)
);
COMMENT ON COLUMN evaluation_verdict.value IS 'the figure the points were given for; null where there was none';

-- Samples for the blind check: anybody with seed and size draws the same again.
CREATE TABLE evaluation_draw (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    round_id      bigint       NOT NULL REFERENCES evaluation_round ON DELETE CASCADE,
    department_id bigint       NOT NULL REFERENCES org_unit,
    seed          varchar(100) NOT NULL,
    size          integer      NOT NULL CHECK (size > 0),
    population    integer      NOT NULL CHECK (population >= size),
    drawn_at      timestamptz  NOT NULL,
    drawn_by      varchar(60)  NOT NULL
);

CREATE TABLE evaluation_sample (
    criterion_id bigint NOT NULL REFERENCES evaluation_criterion ON DELETE CASCADE,
    unit_id      bigint NOT NULL REFERENCES org_unit,
    draw_id      bigint NOT NULL REFERENCES evaluation_draw ON DELETE CASCADE,
    PRIMARY KEY (criterion_id, unit_id)
);

-- What the council settled, for which publication; what was settled for an earlier one stays.
CREATE TABLE evaluation_settlement (
    criterion_id bigint         NOT NULL REFERENCES evaluation_criterion ON DELETE CASCADE,
    unit_id      bigint         NOT NULL REFERENCES org_unit,
    edition      integer        NOT NULL CHECK (edition > 0),
    version      bigint         NOT NULL,
    points       numeric(12, 4) NOT NULL CHECK (points >= 0),
    reason       varchar(2000)  NOT NULL,
    settled_at   timestamptz    NOT NULL,
    settled_by   varchar(60)    NOT NULL,
    PRIMARY KEY (criterion_id, unit_id, edition)
);

-- What was published. A correction is another edition; none ever changes.
CREATE TABLE evaluation_publication (
    id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    round_id        bigint        NOT NULL REFERENCES evaluation_round,
    edition         integer       NOT NULL CHECK (edition > 0),
    decision_id     bigint        NOT NULL REFERENCES decision_document,
    decision_number varchar(60)   NOT NULL,
    decision_date   date,
    reason          varchar(2000),
    published_at    timestamptz   NOT NULL,
    published_by    varchar(60)   NOT NULL,
    sha256          char(64)      NOT NULL,
    UNIQUE (round_id, edition),
    CHECK (edition = 1 OR reason IS NOT NULL)
);
COMMENT ON COLUMN evaluation_publication.sha256 IS 'of all its scores in their order, after the sum of the edition before';

CREATE TABLE evaluation_published_score (
    publication_id bigint         NOT NULL REFERENCES evaluation_publication,
    criterion_id   bigint         NOT NULL REFERENCES evaluation_criterion,
    unit_id        bigint         NOT NULL REFERENCES org_unit,
    value          numeric,
    share          numeric,
    points         numeric(12, 4) NOT NULL,
    source         varchar(10)    NOT NULL CHECK (source IN ('COMPUTED', 'CLAIMED', 'SELF', 'VERIFIED', 'COUNCIL')),
    explanation    text           NOT NULL,
    PRIMARY KEY (publication_id, criterion_id, unit_id)
);
CREATE INDEX evaluation_published_score_by_unit ON evaluation_published_score (unit_id, publication_id);
COMMENT ON COLUMN evaluation_published_score.explanation IS 'JSON: rule, inputs, evidence, who gave what at each stage';

CREATE FUNCTION refuse_change_of_published_score() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'published scores never change';
END
$$;
CREATE TRIGGER never_changes BEFORE UPDATE OR DELETE OR TRUNCATE ON evaluation_publication
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_published_score();
CREATE TRIGGER never_changes BEFORE UPDATE OR DELETE OR TRUNCATE ON evaluation_published_score
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_published_score();
