package vn.chitieuso.kpi.catalogue.web;

import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.kpi.catalogue.CatalogueRight;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Whether the person may keep the catalogue; pages show what changes it to nobody else. */
@Named
@RequestScoped
public class CatalogueKeeper {

    @Inject
    private CurrentUser currentUser;

    public boolean isKeeping() {
        return currentUser.isSignedIn() && currentUser.may(CatalogueRight.KEEP_CATALOGUE);
    }

    /** For pages of keepers alone. */
    public void require() {
        currentUser.require(CatalogueRight.KEEP_CATALOGUE);
    }
}
