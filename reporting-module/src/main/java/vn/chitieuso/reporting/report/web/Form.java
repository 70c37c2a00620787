package vn.chitieuso.reporting.report.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.kpi.target.TargetRow;
import vn.chitieuso.kpi.target.Targets;
import vn.chitieuso.platform.text.Language;
import vn.chitieuso.reporting.regime.RegimeRevision;
import vn.chitieuso.reporting.report.ReportCell;
import vn.chitieuso.reporting.report.ReportView;
import vn.chitieuso.reporting.validation.Finding;
import vn.chitieuso.reporting.value.ValueChoice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Lays a report out as the sections of its form. */
@ApplicationScoped
class Form {

    private static final String[] NUMERALS = {"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"};
    private static final String MISSING = "missing";

    @Inject
    private Targets targets;

    @Inject
    private Language language;

    /** @return none where the reader may not see the content */
    List<FormSection> sections(ReportView view) {
        if (!view.contentVisible()) {
            return List.of();
        }
        Map<String, ReportCell> cells = view.cells().stream()
                .collect(Collectors.toMap(cell -> cell.indicator().code(), Function.identity()));
        Map<String, Finding> findings = findings(view);
        Map<String, TargetRow> goals = goals(view);
        List<FormSection> sections = new ArrayList<>();
        OrgLevel level = view.address().unit().getLevel();
        for (RegimeRevision.Section section :
                view.address().regime().sectionsFor(level).toList()) {
            List<FormRow> rows = section.indicators().stream()
                    .map(asked -> cells.get(asked.code()))
                    .filter(cell -> cell != null)
                    .map(cell -> row(cell, goals.get(cell.indicator().code()), findings))
                    .toList();
            List<FormText> texts = section.narratives().stream()
                    .map(asked -> new FormText(
                            asked.key(),
                            asked.title(),
                            asked.required(),
                            view.narratives().getOrDefault(asked.key(), "")))
                    .toList();
            if (!rows.isEmpty() || !texts.isEmpty()) {
                String numeral = NUMERALS[Math.min(sections.size(), NUMERALS.length - 1)];
                sections.add(new FormSection(numeral, section.title(), rows, texts));
            }
        }
        return sections;
    }

    private FormRow row(ReportCell cell, TargetRow goal, Map<String, Finding> findings) {
        return new FormRow(
                cell,
                goal == null ? null : goal.value(),
                goal == null ? null : goal.qualifier(),
                findings.get(cell.indicator().code()),
                ValueChoice.of(cell.indicator(), language.getLocale()));
    }

    /** The weightiest of each cell, errors before warnings. */
    private static Map<String, Finding> findings(ReportView view) {
        Map<String, Finding> weightiest = new HashMap<>();
        view.findings().stream()
                .filter(finding -> finding.indicator() != null && !MISSING.equals(finding.code()))
                .sorted(Comparator.comparing(Finding::severity).reversed())
                .forEach(finding -> weightiest.put(finding.indicator(), finding));
        return weightiest;
    }

    private Map<String, TargetRow> goals(ReportView view) {
        return targets
                .search(
                        view.address().period().code().year(),
                        view.address().unit().getId(),
                        null)
                .stream()
                .collect(Collectors.toMap(TargetRow::indicator, Function.identity(), (first, second) -> first));
    }
}
