package vn.chitieuso.reporting.rollup.web;

import java.util.List;
import vn.chitieuso.platform.text.Language;
import vn.chitieuso.reporting.attachment.Attachment;
import vn.chitieuso.reporting.attachment.Attachments;
import vn.chitieuso.reporting.report.CellStories;
import vn.chitieuso.reporting.report.CellStory;
import vn.chitieuso.reporting.report.ReportAddress;
import vn.chitieuso.reporting.report.ReportAddresses;
import vn.chitieuso.reporting.rollup.FigurePart;
import vn.chitieuso.reporting.rollup.Included;
import vn.chitieuso.reporting.rollup.SumParts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The end of every way down: one cell with its note, its evidence, who gave it and what stood there before. */
@Named
@RequestScoped
public class CellPage {

    @Inject
    private ReportAddresses addresses;

    @Inject
    private CellStories stories;

    @Inject
    private Attachments attachments;

    @Inject
    private SumParts parts;

    @Inject
    private Language language;

    private String regime;
    private String period;
    private String unit;
    private String code;
    private ReportAddress address;
    private CellStory story;
    private List<Attachment> evidence;
    private FigurePart reported;
    private FigurePart accepted;

    public void load() {
        address = addresses.resolve(regime, period, unit);
        story = stories.tell(address, code);
        evidence = attachments.of(address).stream()
                .filter(file -> code.equals(file.place()))
                .toList();
        reported = figure(Included.SUBMITTED);
        accepted = figure(Included.ACCEPTED);
    }

    private FigurePart figure(Included included) {
        SumParts.Asked asked = new SumParts.Asked(
                address.unit(), address.period(), address.regime().schemeCode(), code, included);
        return story.indicator().isDerived()
                ? null
                : parts.parts(asked, 0, 1).rows().stream().findFirst().orElse(null);
    }

    public CellStory getStory() {
        return story;
    }

    public List<Attachment> getEvidence() {
        return evidence;
    }

    /** What counts of what was sent; null where nothing does. */
    public FigurePart getReported() {
        return reported;
    }

    /** What counts since the acceptance; null before. */
    public FigurePart getAccepted() {
        return accepted;
    }

    public String getUnitName() {
        return address.unit().nameOn(address.day());
    }

    public String getPeriodName() {
        return address.period().name(language.getLocale());
    }

    public String getFilesAddress() {
        return "/api/v1/reports/" + regime + "/" + period + "/" + unit + "/attachments/";
    }

    public String getRegime() {
        return regime;
    }

    public void setRegime(String regime) {
        this.regime = regime;
    }

    public String getPeriod() {
        return period;
    }

    public void setPeriod(String period) {
        this.period = period;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
