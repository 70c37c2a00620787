package vn.chitieuso.demonstration;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.chitieuso.admin.calendar.WorkingDays;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.admin.orgunit.OrgStructure;
import vn.chitieuso.admin.orgunit.OrgUnit;
import vn.chitieuso.admin.orgunit.OrgUnits;
import vn.chitieuso.admin.orgunit.ReorganisationChoices;
import vn.chitieuso.admin.orgunit.ReorganisationOrder;
import vn.chitieuso.admin.orgunit.Reorganising;
import vn.chitieuso.admin.orgunit.UnitGroup;
import vn.chitieuso.admin.orgunit.UnitGroups;
import vn.chitieuso.admin.setting.SettingKeeping;
import vn.chitieuso.kpi.decision.DecisionRegister;
import vn.chitieuso.kpi.exchange.CatalogueExchange;
import vn.chitieuso.kpi.indicator.IndicatorCatalogue;
import vn.chitieuso.kpi.scorecard.ScorecardPublishing;
import vn.chitieuso.kpi.target.TargetSetting;
import vn.chitieuso.platform.csv.ImportResult;
import vn.chitieuso.platform.csv.UploadedList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The province's units, catalogue and calendar, from the lists an administrator would upload. */
@ApplicationScoped
class DemonstrationData {

    private static final Logger LOG = Logger.getLogger(DemonstrationData.class.getName());
    private static final LocalDate STRUCTURE_OF_2022 = LocalDate.of(2022, 1, 1);
    private static final LocalDate DECISION_969 = LocalDate.of(2022, 3, 18);
    private static final LocalDate DEPARTMENTS_MERGED = LocalDate.of(2025, 3, 1);
    private static final LocalDate WITHOUT_DISTRICTS = LocalDate.of(2025, 7, 1);
    private static final String PROVINCE = "38";
    private static final ReorganisationChoices STAYING_BELOW = ReorganisationChoices.usual();
    private static final ReorganisationChoices BELOW_THE_PROVINCE = new ReorganisationChoices(PROVINCE, true, true, 60);
    private static final String DISTRICTS_OF_969 = "380 381 382 385 389 390 393 394 396 399 406 407";

    @Inject
    private OrgStructure structure;

    @Inject
    private Reorganising reorganising;

    @Inject
    private OrgUnits units;

    @Inject
    private UnitGroups groups;

    @Inject
    private SettingKeeping settings;

    @Inject
    private DecisionRegister decisions;

    @Inject
    private IndicatorCatalogue catalogue;

    @Inject
    private TargetSetting targets;

    @Inject
    private CatalogueExchange exchange;

    @Inject
    private ScorecardPublishing publishing;

    @Inject
    private WorkingDays workingDays;

    void load() {
        take("units-2022.csv", csv -> structure.importUnits(csv, STRUCTURE_OF_2022));
        reorganise("succession-2024.csv", "Sắp xếp xã, phường, thị trấn giai đoạn 2023–2025", STAYING_BELOW);
        reorganise("succession-departments-2025.csv", "Sắp xếp sở, ban, ngành", STAYING_BELOW);
        OrgUnit province = units.get(PROVINCE, WITHOUT_DISTRICTS);
        structure.found(
                OrgLevel.DEPARTMENT,
                "TTPVHCC",
                "Trung tâm Phục vụ hành chính công tỉnh",
                "Đơn vị thuộc Văn phòng UBND tỉnh",
                province,
                WITHOUT_DISTRICTS);
        reorganise("succession-2025.csv", "Bỏ cấp huyện, sắp xếp xã, phường", BELOW_THE_PROVINCE);
        settings.appointAgency(units.get("STTTT", STRUCTURE_OF_2022), STRUCTURE_OF_2022);
        settings.appointAgency(units.get("SKHCN", DEPARTMENTS_MERGED), DEPARTMENTS_MERGED);
        groups.keep(new UnitGroup(
                0,
                "QD969",
                "12 huyện, thị xã, thành phố hoàn thành trước 2025",
                "QĐ 969/QĐ-UBND",
                null,
                null,
                null,
                null,
                0));
        groups.listMembers("QD969", DISTRICTS_OF_969, DECISION_969);
        groups.keep(new UnitGroup(0, "PHUONG", "Các phường", null, OrgLevel.COMMUNE, "Phường", null, null, 0));
        take("working-days.csv", csv -> workingDays.importYears(csv, false));
        take("decisions.csv", decisions::importDecisions);
        take("indicators.csv", catalogue::importDefinitions);
        take("targets.csv", targets::importTargets);
        exchange.take(
                Map.of(
                        "scorecards", text("scorecards.csv"),
                        "scorecard_sections", text("scorecard-sections.csv"),
                        "scorecard_criteria", text("scorecard-criteria.csv"),
                        "scorecard_classes", text("scorecard-classes.csv")),
                false);
        publishing.publish("MINHHOA-XA-2025");
    }

    private void reorganise(String file, String title, ReorganisationChoices choices) {
        reorganising
                .apply(new ReorganisationOrder(title, null, text(file), choices))
                .forEach(outcome ->
                        LOG.log(Level.INFO, "{0}: from {1} ended {2}, founded {3}, changed {4}", new Object[] {
                            file, outcome.effectiveDate(), outcome.ended(), outcome.founded(), outcome.changed()
                        }));
    }

    private static String text(String file) {
        try (InputStream stream = DemonstrationData.class.getResourceAsStream("/province/" + file)) {
            return UploadedList.text(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void take(String file, Function<Reader, ImportResult> importing) {
        try (InputStream stream = DemonstrationData.class.getResourceAsStream("/province/" + file);
                Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            LOG.log(Level.INFO, "{0}: {1}", new Object[] {file, importing.apply(reader)});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
