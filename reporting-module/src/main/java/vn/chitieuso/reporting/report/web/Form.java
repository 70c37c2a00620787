package vn.chitieuso.reporting.report.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.chitieuso.admin.orgunit.OrgLevel;
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

    private static final String[] NUMERALS = {
        "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV"
    };
    private static final String MISSING = "missing";

    @Inject
    private Goals goals;

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
        Map<Long, Goal> asked = goals.of(
                view.address().unit(),
                view.address().day(),
                view.address().period().code().year(),
                view.cells().stream().map(ReportCell::indicator).toList());
        List<FormSection> sections = new ArrayList<>();
        OrgLevel level = view.address().unit().getLevel();
        for (RegimeRevision.Section section :
                view.address().regime().sectionsFor(level).toList()) {
            FormSection drawn = section(view, section, numeral(sections.size()), cells, asked, findings);
            if (!drawn.isEmpty()) {
                sections.add(drawn);
            }
        }
        return sections;
    }

    private FormSection section(
            ReportView view,
            RegimeRevision.Section section,
            String numeral,
            Map<String, ReportCell> cells,
            Map<Long, Goal> asked,
            Map<String, Finding> findings) {
        List<FormRow> rows = section.indicators().stream()
                .map(wanted -> cells.get(wanted.code()))
                .filter(cell -> cell != null)
                .map(cell -> row(cell, asked.get(cell.indicator().id()), findings))
                .toList();
        List<FormText> texts = section.narratives().stream()
                .map(wanted -> new FormText(
                        wanted.key(),
                        wanted.title(),
                        wanted.required(),
                        wanted.outline(),
                        view.narratives().getOrDefault(wanted.key(), ""),
                        view.content().narrativeVersions().getOrDefault(wanted.key(), 0)))
                .toList();
        return new FormSection(
                numeral,
                section.ordinal(),
                section.kind(),
                section.title(),
                !view.notAsked().contains(section.ordinal()),
                rows,
                texts,
                view.lines().stream()
                        .filter(line -> line.kind() == section.kind())
                        .toList(),
                section.attachments());
    }

    private static String numeral(int index) {
        return NUMERALS[Math.min(index, NUMERALS.length - 1)];
    }

    private FormRow row(ReportCell cell, Goal goal, Map<String, Finding> findings) {
        return new FormRow(
                cell,
                goal,
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
}
