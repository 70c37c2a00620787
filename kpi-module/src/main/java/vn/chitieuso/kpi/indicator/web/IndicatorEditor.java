package vn.chitieuso.kpi.indicator.web;

import java.io.Serializable;
import java.time.LocalDate;
import org.omnifaces.util.Messages;
import vn.chitieuso.kpi.indicator.IndicatorCatalogue;
import vn.chitieuso.kpi.indicator.IndicatorRow;
import vn.chitieuso.kpi.indicator.Indicators;
import vn.chitieuso.platform.text.Language;
import vn.chitieuso.platform.time.Today;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Định nghĩa chỉ tiêu: a new indicator, or what a known one means from a day on. */
@Named
@ViewScoped
public class IndicatorEditor implements Serializable {

    @Inject
    private Indicators indicators;

    @Inject
    private IndicatorCatalogue catalogue;

    @Inject
    private Language language;

    @Inject
    private Today today;

    private String code;
    private String newCode;
    private String state;
    private LocalDate from;
    private LocalDate lastDay;
    private DefinitionForm form = DefinitionForm.empty();

    public void load() {
        from = today.date();
        if (code != null) {
            IndicatorRow definition = indicators.getNearestRow(code, from);
            newCode = code;
            state = catalogue.stateOf(code);
            form = DefinitionForm.of(definition);
            lastDay = definition.knownTo();
        }
    }

    /** A description that means something else holds from the day chosen; one that only reads otherwise replaces the words. */
    public String save() {
        String saved = newCode.strip();
        if (isNew()) {
            catalogue.add(saved, form.description(), from);
        } else {
            catalogue.define(saved, form.description(), from, state);
        }
        return back(saved, "kpi.indicator.edit.saved");
    }

    /** Corrects the words of the definition in force, from its own first day. */
    public String correct() {
        IndicatorRow definition = indicators.getNearestRow(code, from);
        catalogue.define(code, form.description(), definition.validFrom(), state);
        return back(code, "kpi.indicator.edit.corrected");
    }

    public String end() {
        catalogue.end(code, lastDay);
        return back(code, "kpi.indicator.edit.ended");
    }

    private String back(String shown, String key) {
        Messages.addFlashGlobalInfo("{0}", language.text(key, shown));
        return "/kpi/indicator/show.xhtml?faces-redirect=true&code=" + shown + "&asOf=" + from;
    }

    public boolean isNew() {
        return code == null;
    }

    public DefinitionForm getForm() {
        return form;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code == null || code.isBlank() ? null : code;
    }

    public String getNewCode() {
        return newCode;
    }

    public void setNewCode(String newCode) {
        this.newCode = newCode;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(LocalDate lastDay) {
        this.lastDay = lastDay;
    }
}
