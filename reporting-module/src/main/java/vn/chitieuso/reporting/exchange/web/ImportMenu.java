package vn.chitieuso.reporting.exchange.web;

import java.util.List;
import vn.chitieuso.platform.web.MenuContributor;
import vn.chitieuso.platform.web.MenuEntry;
import vn.chitieuso.platform.web.MenuGroup;
import vn.chitieuso.reporting.exchange.ValueImport;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** Entry of the side menu for whoever may take figures in. */
@RequestScoped
class ImportMenu implements MenuContributor {

    @Inject
    private ValueImport imports;

    @Override
    public List<MenuEntry> menu() {
        return imports.isAllowed()
                ? List.of(new MenuEntry(
                        "reporting.exchange.import.title", "/reporting/exchange/import.xhtml", MenuGroup.WORK, 40))
                : List.of();
    }
}
