package vn.chitieuso.kpi.scorecard;

import java.util.List;
import java.util.Optional;
import vn.chitieuso.platform.NotFoundException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** All scorecards. Reading them is everybody's right who is signed in, drafts included: criteria are no secret. */
@ApplicationScoped
@Transactional
public class Scorecards {

    @PersistenceContext
    private EntityManager entities;

    public Optional<Scorecard> find(String code) {
        return entities.createQuery("SELECT s FROM Scorecard s WHERE s.code = :code", Scorecard.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    public Scorecard get(String code) {
        return find(code).orElseThrow(() -> new NotFoundException("kpi.scorecard.unknown", code));
    }

    /** With everything in it, for pages that show it after the transaction. */
    public Scorecard getWhole(String code) {
        Scorecard scorecard = get(code);
        scorecard.getClasses().size();
        scorecard.getSections().forEach(section -> section.getCriteria().size());
        if (scorecard.getDecision() != null) {
            scorecard.getDecision().getNumber();
        }
        return scorecard;
    }

    /** All of them, the latest year first. */
    public List<Scorecard> list() {
        return entities.createQuery("SELECT s FROM Scorecard s ORDER BY s.year DESC, s.code", Scorecard.class)
                .getResultList();
    }

    /** The series' set of the latest year before the one given. */
    public Optional<Scorecard> before(String series, int year) {
        return entities.createQuery("""
                        SELECT s FROM Scorecard s WHERE s.series = :series AND s.year < :year
                        ORDER BY s.year DESC""", Scorecard.class)
                .setParameter("series", series)
                .setParameter("year", year)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    boolean isTaken(String series, int year, Scorecard self) {
        return entities.createQuery(
                        "SELECT s FROM Scorecard s WHERE s.series = :series AND s.year = :year", Scorecard.class)
                .setParameter("series", series)
                .setParameter("year", year)
                .getResultStream()
                .anyMatch(other -> !other.equals(self));
    }

    List<Scorecard> setBy(long decision) {
        return entities.createQuery(
                        "SELECT s FROM Scorecard s WHERE s.decision.id = :decision ORDER BY s.year", Scorecard.class)
                .setParameter("decision", decision)
                .getResultList();
    }

    void add(Scorecard scorecard) {
        entities.persist(scorecard);
    }

    void remove(Scorecard scorecard) {
        entities.remove(scorecard);
    }

    void writePending() {
        entities.flush();
    }
}
