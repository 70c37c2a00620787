package vn.chitieuso.kpi.catalogue;

import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.platform.db.Sql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Stands before every change of the catalogue: whoever changes it must have the right, and changes are made one after
 * another, so that who comes second sees what the first did. The catalogue is changed by few and seldom.
 */
@ApplicationScoped
public class CatalogueKeeping {

    @Inject
    private CurrentUser currentUser;

    @Inject
    private Sql sql;

    /** To the end of the running transaction. @throws vn.chitieuso.platform.ForbiddenException without the right */
    public void begin() {
        currentUser.require(CatalogueRight.KEEP_CATALOGUE);
        sql.write(handle -> handle.execute("SELECT pg_advisory_xact_lock(7042311984)"));
    }
}
