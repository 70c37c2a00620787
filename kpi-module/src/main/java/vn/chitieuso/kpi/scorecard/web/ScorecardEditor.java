package vn.chitieuso.kpi.scorecard.web;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.omnifaces.util.Messages;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.kpi.Verification;
import vn.chitieuso.kpi.scorecard.Classification;
import vn.chitieuso.kpi.scorecard.Scorecard;
import vn.chitieuso.kpi.scorecard.ScorecardDescription;
import vn.chitieuso.kpi.scorecard.ScorecardDesign;
import vn.chitieuso.kpi.scorecard.Scorecards;
import vn.chitieuso.platform.BusinessException;
import vn.chitieuso.platform.text.Decimals;
import vn.chitieuso.platform.text.Language;
import vn.chitieuso.platform.time.Today;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What a set of criteria is, which classes it knows, and a copy of it for another year. */
@Named
@ViewScoped
public class ScorecardEditor implements Serializable {

    private static final int ALL_DECIMALS = 4;

    @Inject
    private Scorecards scorecards;

    @Inject
    private ScorecardDesign design;

    @Inject
    private Language language;

    @Inject
    private Today today;

    private String code;
    private String newCode;
    private String name;
    private String series;
    private Integer year;
    private OrgLevel level = OrgLevel.COMMUNE;
    private BigDecimal maximum = BigDecimal.valueOf(100);
    private BigDecimal declaredSections;
    private BigDecimal declaredCriteria;
    private String decision;
    private String source;
    private Verification verification = Verification.UNVERIFIED;
    private String remark;
    private long version;
    private String classes;
    private String copyCode;
    private Integer copyYear;

    public void load() {
        year = today.date().getYear();
        if (code == null) {
            return;
        }
        Scorecard scorecard = scorecards.getWhole(code);
        ScorecardDescription said = scorecard.describe();
        newCode = code;
        name = said.name();
        series = said.series();
        year = said.year();
        level = said.level();
        maximum = said.maximum();
        declaredSections = number(said.declaredSections());
        declaredCriteria = number(said.declaredCriteria());
        decision = said.decision();
        source = said.source();
        verification = said.verification();
        remark = said.remark();
        version = scorecard.getVersion();
        classes = scorecard.getClasses().stream()
                .map(each -> each.getName() + ": " + Decimals.shown(each.getFromPercent(), ALL_DECIMALS))
                .collect(Collectors.joining("\n"));
        copyYear = said.year() + 1;
        copyCode = said.series() + "-" + copyYear;
    }

    private static BigDecimal number(Integer number) {
        return number == null ? null : BigDecimal.valueOf(number);
    }

    public String save() {
        ScorecardDescription description = new ScorecardDescription(
                name.strip(),
                series.strip(),
                year,
                level,
                maximum,
                whole("declaredSections", declaredSections),
                whole("declaredCriteria", declaredCriteria),
                plain(decision),
                plain(source),
                verification,
                plain(remark));
        if (isNew()) {
            design.create(newCode.strip(), description);
        } else {
            design.change(code, description, version);
        }
        return back(isNew() ? newCode.strip() : code, "kpi.scorecard.edit.saved");
    }

    private static Integer whole(String field, BigDecimal number) {
        if (number == null) {
            return null;
        }
        try {
            return number.intValueExact();
        } catch (ArithmeticException e) {
            throw BusinessException.at(field, "kpi.catalogue.notWithin", 0, 1000);
        }
    }

    /** One class a line: its name, a colon, the share it begins with. */
    public String classify() {
        List<Classification> wanted = new ArrayList<>();
        for (String line : classes == null ? new String[0] : classes.split("\\R")) {
            if (line.isBlank()) {
                continue;
            }
            int colon = line.lastIndexOf(':');
            if (colon < 1) {
                throw BusinessException.at("classes", "kpi.scorecard.edit.badClass", line.strip());
            }
            BigDecimal from = Decimals.parseTyped(line.substring(colon + 1).replace("%", ""))
                    .orElseThrow(() -> BusinessException.at("classes", "kpi.scorecard.edit.badClass", line.strip()));
            wanted.add(new Classification(line.substring(0, colon).strip(), from));
        }
        design.classify(code, wanted);
        return back(code, "kpi.scorecard.edit.classified");
    }

    public String copy() {
        design.copy(code, copyCode.strip(), copyYear);
        return back(copyCode.strip(), "kpi.scorecard.edit.copied");
    }

    private String back(String shown, String key) {
        Messages.addFlashGlobalInfo("{0}", language.text(key));
        return "/kpi/scorecard/show.xhtml?faces-redirect=true&code=" + shown;
    }

    private static String plain(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    public boolean isNew() {
        return code == null;
    }

    public boolean isDraft() {
        return isNew() || scorecards.get(code).isDraft();
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

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getSeries() {
        return series;
    }

    public void setSeries(String series) {
        this.series = series;
    }

    public Integer getYear() {
        return year;
    }

    public void setYear(Integer year) {
        this.year = year;
    }

    public OrgLevel getLevel() {
        return level;
    }

    public void setLevel(OrgLevel level) {
        this.level = level;
    }

    public BigDecimal getMaximum() {
        return maximum;
    }

    public void setMaximum(BigDecimal maximum) {
        this.maximum = maximum;
    }

    public BigDecimal getDeclaredSections() {
        return declaredSections;
    }

    public void setDeclaredSections(BigDecimal declaredSections) {
        this.declaredSections = declaredSections;
    }

    public BigDecimal getDeclaredCriteria() {
        return declaredCriteria;
    }

    public void setDeclaredCriteria(BigDecimal declaredCriteria) {
        this.declaredCriteria = declaredCriteria;
    }

    public String getDecision() {
        return decision;
    }

    public void setDecision(String decision) {
        this.decision = decision;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }

    public Verification getVerification() {
        return verification;
    }

    public void setVerification(Verification verification) {
        this.verification = verification;
    }

    public String getRemark() {
        return remark;
    }

    public void setRemark(String remark) {
        this.remark = remark;
    }

    public String getClasses() {
        return classes;
    }

    public void setClasses(String classes) {
        this.classes = classes;
    }

    public String getCopyCode() {
        return copyCode;
    }

    public void setCopyCode(String copyCode) {
        this.copyCode = copyCode;
    }

    public Integer getCopyYear() {
        return copyYear;
    }

    public void setCopyYear(Integer copyYear) {
        this.copyYear = copyYear;
    }
}
