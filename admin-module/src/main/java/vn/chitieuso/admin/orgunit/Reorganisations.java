package vn.chitieuso.admin.orgunit;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** All reorganisations. */
@ApplicationScoped
public class Reorganisations {

    @PersistenceContext
    private EntityManager entities;

    /** The latest first. */
    public List<Reorganisation> list() {
        return entities.createQuery(
                        "SELECT r FROM Reorganisation r ORDER BY r.effectiveDate DESC, r.id DESC", Reorganisation.class)
                .getResultList();
    }

    public Optional<Reorganisation> find(long id) {
        return Optional.ofNullable(entities.find(Reorganisation.class, id));
    }

    void add(Reorganisation reorganisation) {
        entities.persist(reorganisation);
    }
}
