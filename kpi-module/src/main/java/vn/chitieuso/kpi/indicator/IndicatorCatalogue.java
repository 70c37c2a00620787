package vn.chitieuso.kpi.indicator;

import java.io.Reader;
import java.time.LocalDate;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.kpi.catalogue.CatalogueRight;
import vn.chitieuso.platform.audit.AuditTrail;
import vn.chitieuso.platform.csv.CsvList;
import vn.chitieuso.platform.csv.ImportResult;
import vn.chitieuso.platform.db.Validity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Keeping the catalogue. */
@ApplicationScoped
@Transactional
public class IndicatorCatalogue {

    @Inject
    private Indicators indicators;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private AuditTrail audit;

    /** Takes in definitions, one a line; formulas may name codes of any line or of the catalogue. All or nothing. */
    public ImportResult importDefinitions(Reader csv) {
        currentUser.require(CatalogueRight.KEEP_CATALOGUE);
        CsvList list = CsvList.read(
                csv,
                "code",
                "name",
                "group",
                "unit",
                "kind",
                "formula",
                "direction",
                "decimals",
                "frequency",
                "levels");
        ImportResult result = new DefinitionList(indicators, list).store();
        list.refuseErrors();
        audit.record("indicator.import", "catalogue", result.toString());
        return result;
    }

    /** From a day on the indicator means what the description says; past figures keep the meaning they had. */
    public void define(String code, IndicatorDescription description, LocalDate from) {
        currentUser.require(CatalogueRight.KEEP_CATALOGUE);
        new FormulaGraph(indicators, from).refuseCycle(code, description.formula());
        Indicator indicator = indicators.find(code).orElseGet(() -> {
            Indicator created = new Indicator(code);
            indicators.add(created);
            return created;
        });
        indicator.define(description, Validity.since(from));
        audit.record("indicator.define", "indicator " + code, description.toString());
    }
}
