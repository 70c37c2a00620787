package vn.chitieuso.demonstration;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.chitieuso.admin.calendar.ReportingCalendar;
import vn.chitieuso.admin.orgunit.OrgStructure;
import vn.chitieuso.kpi.decision.DecisionRegister;
import vn.chitieuso.kpi.indicator.IndicatorCatalogue;
import vn.chitieuso.kpi.target.TargetSetting;
import vn.chitieuso.platform.csv.ImportResult;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The province's units, catalogue and calendar, from the lists an administrator would upload. */
@ApplicationScoped
class DemonstrationData {

    private static final Logger LOG = Logger.getLogger(DemonstrationData.class.getName());
    private static final LocalDate STRUCTURE_OF_2022 = LocalDate.of(2022, 1, 1);
    private static final LocalDate STRUCTURE_OF_2025_FIRST_HALF = LocalDate.of(2025, 1, 1);
    private static final LocalDate STRUCTURE_WITHOUT_DISTRICTS = LocalDate.of(2025, 7, 1);

    @Inject
    private OrgStructure structure;

    @Inject
    private DecisionRegister decisions;

    @Inject
    private IndicatorCatalogue catalogue;

    @Inject
    private TargetSetting targets;

    @Inject
    private ReportingCalendar calendar;

    void load() {
        take("units-2022.csv", csv -> structure.importUnits(csv, STRUCTURE_OF_2022));
        take("succession-2024.csv", structure::importSuccessions);
        take("units-2025h1.csv", csv -> structure.importUnits(csv, STRUCTURE_OF_2025_FIRST_HALF));
        take("units-2025.csv", csv -> structure.importUnits(csv, STRUCTURE_WITHOUT_DISTRICTS));
        take("succession-departments-2025.csv", structure::importSuccessions);
        take("succession-2025.csv", structure::importSuccessions);
        take("working-days.csv", calendar::importWorkingDays);
        take("decisions.csv", decisions::importDecisions);
        take("indicators.csv", catalogue::importDefinitions);
        take("targets.csv", targets::importTargets);
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
