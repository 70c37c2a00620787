package vn.chitieuso.kpi.decision;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.chitieuso.platform.BusinessException;
import vn.chitieuso.platform.NotFoundException;
import vn.chitieuso.platform.db.Sql;
import vn.chitieuso.platform.text.Folding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** All documents. */
@ApplicationScoped
public class Decisions {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Sql sql;

    /**
     * @param reference a number in whatever spelling, with its day where needed
     * @throws BusinessException where several documents bear the number and no day is said
     */
    public Optional<DecisionDocument> find(String reference) {
        DocumentNumber number = DocumentNumber.parse(reference);
        List<DecisionDocument> found = bearing(number).stream()
                .filter(document -> number.day() == null || number.day().equals(document.getIssuedOn()))
                .toList();
        if (found.size() > 1) {
            String days = found.stream()
                    .map(DecisionDocument::getIssuedOn)
                    .map(day -> day == null ? "?" : DAY.format(day))
                    .collect(Collectors.joining(", "));
            throw BusinessException.at("decision", "kpi.decision.ambiguous", number.written(), days);
        }
        return found.stream().findFirst();
    }

    /** Whether several documents are meant, so that a day must be said. */
    public boolean isAmbiguous(String reference) {
        DocumentNumber number = DocumentNumber.parse(reference);
        return number.day() == null && bearing(number).size() > 1;
    }

    List<DecisionDocument> bearing(DocumentNumber number) {
        return entities.createQuery("""
                        SELECT d FROM DecisionDocument d WHERE d.foldedNumber = :number ORDER BY d.issuedOn""", DecisionDocument.class)
                .setParameter("number", number.folded())
                .getResultList();
    }

    public DecisionDocument get(String reference) {
        return find(reference).orElseThrow(() -> new NotFoundException("kpi.decision.unknown", reference));
    }

    /** By words of number, abstract, issuer and file; the best match first, without words the newest first. */
    public FoundDecisions search(String text, Set<DecisionDocument.Kind> kinds, int offset, int limit) {
        String words = Folding.fold(text == null ? "" : text)
                .replaceAll("[^\\p{L}\\p{N}/-]+", " ")
                .strip();
        String number = DocumentNumber.parse(text).folded();
        List<DecisionRow> rows = sql.read(handle -> handle.createQuery("""
                        SELECT d.id, d.number, r.reference, d.kind, d.issuer, d.issued_on, d.abstract AS summary,
                               d.verification, d.source, d.file_id IS NOT NULL AS filed, count(*) OVER () AS total
                        FROM decision_document d JOIN decision_reference r ON r.id = d.id
                        WHERE (:everything OR :words <> '' AND to_tsvector('simple', d.words) @@ plainto_tsquery('simple', :words)
                               OR d.folded LIKE :containing OR d.folded_number LIKE :number)
                          AND (:anyKind OR d.kind IN (<kinds>))
                        ORDER BY d.folded_number = :exact DESC,
                                 CASE WHEN :words = '' THEN 0
                                      ELSE ts_rank_cd(to_tsvector('simple', d.words), plainto_tsquery('simple', :words)) END DESC,
                                 d.issued_on DESC NULLS LAST, d.number
                        OFFSET :offset LIMIT :limit""")
                .bind("everything", text == null || text.isBlank())
                .bind("words", words)
                .bind("containing", Folding.containing(text == null ? "" : text))
                .bind("number", number.isEmpty() ? "" : number.replaceAll("[%_\\\\]", "") + "%")
                .bind("exact", number)
                .bind("anyKind", kinds.isEmpty())
                .bindList(
                        "kinds",
                        kinds.isEmpty()
                                ? List.of("-")
                                : kinds.stream().map(Enum::name).toList())
                .bind("offset", offset)
                .bind("limit", limit)
                .mapTo(DecisionRow.class)
                .list());
        return new FoundDecisions(rows, rows.isEmpty() ? 0 : (int) rows.get(0).total());
    }

    /** What the document does to others and others to it. */
    public List<RelationRow> relations(DecisionDocument decision) {
        return sql.read(handle -> handle.createQuery("""
                        SELECT l.id, l.kind, l.from_id = :id AS outgoing, r.reference AS other, d.abstract AS summary
                        FROM decision_relation l
                        JOIN decision_document d ON d.id = CASE WHEN l.from_id = :id THEN l.to_id ELSE l.from_id END
                        JOIN decision_reference r ON r.id = d.id
                        WHERE :id IN (l.from_id, l.to_id)
                        ORDER BY outgoing DESC, l.kind, r.reference""")
                .bind("id", decision.getId())
                .mapTo(RelationRow.class)
                .list());
    }

    /** Its number, with the day where the number alone is not enough. */
    public String reference(DecisionDocument decision) {
        return sql.read(handle -> handle.createQuery("SELECT reference FROM decision_reference WHERE id = :id")
                .bind("id", decision.getId())
                .mapTo(String.class)
                .one());
    }

    List<DecisionRow> all() {
        return sql.read(
                handle -> handle.createQuery("""
                        SELECT d.id, d.number, r.reference, d.kind, d.issuer, d.issued_on, d.abstract AS summary,
                               d.verification, d.source, d.file_id IS NOT NULL AS filed, 0 AS total
                        FROM decision_document d JOIN decision_reference r ON r.id = d.id
                        ORDER BY d.folded_number, d.issued_on""").mapTo(DecisionRow.class).list());
    }

    List<DecisionDocument> every() {
        return entities.createQuery("SELECT d FROM DecisionDocument d", DecisionDocument.class)
                .getResultList();
    }

    Optional<DecisionRelation> findRelation(long id) {
        return Optional.ofNullable(entities.find(DecisionRelation.class, id));
    }

    boolean isRelated(DecisionDocument from, RelationKind kind, DecisionDocument to) {
        return entities.createQuery("""
                                SELECT COUNT(r) FROM DecisionRelation r
                                WHERE r.from = :from AND r.kind = :kind AND r.to = :to""", Long.class)
                        .setParameter("from", from)
                        .setParameter("kind", kind)
                        .setParameter("to", to)
                        .getSingleResult()
                > 0;
    }

    void add(DecisionDocument decision) {
        entities.persist(decision);
    }

    void add(DecisionRelation relation) {
        entities.persist(relation);
    }

    void remove(DecisionRelation relation) {
        entities.remove(relation);
    }
}
