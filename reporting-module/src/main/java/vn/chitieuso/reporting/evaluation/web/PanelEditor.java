package vn.chitieuso.reporting.evaluation.web;

import java.io.Serializable;
import java.util.List;
import org.omnifaces.util.Messages;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.admin.orgunit.OrgUnits;
import vn.chitieuso.platform.text.Language;
import vn.chitieuso.platform.time.Today;
import vn.chitieuso.platform.web.Choice;
import vn.chitieuso.reporting.evaluation.BlindCheck;
import vn.chitieuso.reporting.evaluation.Draw;
import vn.chitieuso.reporting.evaluation.EvaluationReading;
import vn.chitieuso.reporting.evaluation.EvaluationRight;
import vn.chitieuso.reporting.evaluation.RoundKeeping;
import vn.chitieuso.reporting.evaluation.RoundView;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Who verifies what, and the samples that are checked blindly. */
@Named
@ViewScoped
public class PanelEditor implements Serializable {

    @Inject
    private EvaluationReading reading;

    @Inject
    private RoundKeeping keeping;

    @Inject
    private BlindCheck blindCheck;

    @Inject
    private OrgUnits units;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private Language language;

    @Inject
    private Today today;

    private String scorecard;
    private String[] criteria = {};
    private String department;
    private String checker;
    private String seed;
    private Integer size;
    private transient RoundView view;

    public void load() {
        currentUser.require(EvaluationRight.CONDUCT);
        getView();
    }

    public RoundView getView() {
        if (view == null) {
            view = reading.round(scorecard);
        }
        return view;
    }

    public String assign() {
        keeping.assign(scorecard, List.of(criteria), department == null || department.isBlank() ? null : department);
        return back("reporting.evaluation.panel.assigned");
    }

    public String draw() {
        Draw draw = blindCheck.draw(scorecard, seed, size == null ? 0 : size, checker);
        return back("reporting.evaluation.panel.drawn", draw.size(), draw.population());
    }

    private String back(String key, Object... arguments) {
        Messages.addFlashGlobalInfo("{0}", language.text(key, arguments));
        return "/reporting/evaluation/panel.xhtml?faces-redirect=true&scorecard=" + scorecard;
    }

    public List<Choice> getCriteriaChoices() {
        return getView().criteria().stream()
                .map(each -> new Choice(
                        each.code(),
                        each.code() + " " + each.title() + " – "
                                + (each.departmentId() == null
                                        ? language.text("reporting.evaluation.panel.agency")
                                        : getView().departmentOf(each))))
                .toList();
    }

    public List<Choice> getDepartments() {
        return units.list(today.date(), OrgLevel.DEPARTMENT, null, null).stream()
                .map(each -> new Choice(each.code(), each.name()))
                .toList();
    }

    public boolean isDrawing() {
        return getView().round().state().allowsVerifying();
    }

    public boolean isAssigning() {
        return getView().round().state().allowsAssigning();
    }

    public String getScorecard() {
        return scorecard;
    }

    public void setScorecard(String scorecard) {
        this.scorecard = scorecard;
    }

    public String[] getCriteria() {
        return criteria;
    }

    public void setCriteria(String[] criteria) {
        this.criteria = criteria;
    }

    public String getDepartment() {
        return department;
    }

    public void setDepartment(String department) {
        this.department = department;
    }

    public String getChecker() {
        return checker;
    }

    public void setChecker(String checker) {
        this.checker = checker;
    }

    public String getSeed() {
        return seed;
    }

    public void setSeed(String seed) {
        this.seed = seed;
    }

    public Integer getSize() {
        return size;
    }

    public void setSize(Integer size) {
        this.size = size;
    }
}
