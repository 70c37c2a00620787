package vn.chitieuso.kpi.decision;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.chitieuso.platform.NotFoundException;
import vn.chitieuso.platform.text.Folding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** All documents. */
@ApplicationScoped
public class Decisions {

    @PersistenceContext
    private EntityManager entities;

    public Optional<DecisionDocument> find(String number) {
        return entities.createQuery(
                        "SELECT d FROM DecisionDocument d WHERE d.foldedNumber = :number", DecisionDocument.class)
                .setParameter("number", DecisionDocument.foldNumber(number))
                .getResultStream()
                .findFirst();
    }

    public DecisionDocument get(String number) {
        return find(number).orElseThrow(() -> new NotFoundException("kpi.decision.unknown", number));
    }

    /** The newest first; those without a known date last. */
    public List<DecisionDocument> search(String text) {
        return search(text, EnumSet.allOf(DecisionDocument.Kind.class));
    }

    public List<DecisionDocument> search(String text, Set<DecisionDocument.Kind> kinds) {
        return entities.createQuery("""
                        SELECT d FROM DecisionDocument d
                        WHERE (d.folded LIKE :text ESCAPE '\\' OR d.foldedNumber LIKE :text ESCAPE '\\')
                          AND d.kind IN :kinds
                        ORDER BY CASE WHEN d.issuedOn IS NULL THEN 1 ELSE 0 END, d.issuedOn DESC, d.number""", DecisionDocument.class)
                .setParameter("text", Folding.containing(text == null ? "" : text))
                .setParameter("kinds", kinds)
                .getResultList();
    }

    void add(DecisionDocument decision) {
        entities.persist(decision);
    }
}
