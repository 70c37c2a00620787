-- The same number is given anew every year, so a number alone no longer names a document: number and day do.
ALTER TABLE decision_document DROP CONSTRAINT decision_document_folded_number_key;
ALTER TABLE decision_document ADD COLUMN file_id bigint REFERENCES stored_file;
-- words of number, abstract, issuer and, where it could be read, the file; without diacritics, for full-text search
ALTER TABLE decision_document ADD COLUMN words text NOT NULL DEFAULT '';
UPDATE decision_document SET words = folded;
CREATE INDEX decision_document_words ON decision_document USING gin (to_tsvector('simple', words));
CREATE UNIQUE INDEX decision_document_number ON decision_document (folded_number, coalesce(issued_on, DATE '0001-01-01'));
ALTER TABLE decision_document ALTER COLUMN kind TYPE varchar(30);

-- What one document does to another.
CREATE TABLE decision_relation (
    id      bigint PRIMARY KEY,
    version bigint      NOT NULL,
    from_id bigint      NOT NULL REFERENCES decision_document,
    kind    varchar(20) NOT NULL,
    to_id   bigint      NOT NULL REFERENCES decision_document,
    UNIQUE (from_id, kind, to_id),
    CHECK (from_id <> to_id)
);
CREATE INDEX decision_relation_to ON decision_relation (to_id);

-- What a document is called where it is referred to: its number, with the day where the number alone is not enough.
CREATE VIEW decision_reference AS
SELECT id,
       CASE WHEN count(*) OVER (PARTITION BY folded_number) > 1 AND issued_on IS NOT NULL
            THEN number || ' ngày ' || to_char(issued_on, 'DD/MM/YYYY') ELSE number END AS reference,
       verification
FROM decision_document;

-- numbers are compared by their letters and digits: 05/BC-UBND, 5-BC-UBND and 5/BCUBND are one
UPDATE decision_document SET folded_number = regexp_replace(regexp_replace(folded_number, '[^a-z0-9]', '', 'g'), '^0+(?=[0-9])', '');
