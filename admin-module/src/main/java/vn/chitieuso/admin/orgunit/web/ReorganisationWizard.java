package vn.chitieuso.admin.orgunit.web;

import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.util.Messages;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.admin.orgunit.Consequence;
import vn.chitieuso.admin.orgunit.OrgLevel;
import vn.chitieuso.admin.orgunit.Reorganisation;
import vn.chitieuso.admin.orgunit.ReorganisationChoices;
import vn.chitieuso.admin.orgunit.ReorganisationOrder;
import vn.chitieuso.admin.orgunit.ReorganisationOutcome;
import vn.chitieuso.admin.orgunit.Reorganisations;
import vn.chitieuso.admin.orgunit.Reorganising;
import vn.chitieuso.admin.orgunit.StructureRight;
import vn.chitieuso.platform.BusinessException;
import vn.chitieuso.platform.csv.ImportRefusedException;
import vn.chitieuso.platform.csv.LineError;
import vn.chitieuso.platform.csv.UploadedList;
import vn.chitieuso.platform.text.Language;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;

/** Sắp xếp đơn vị: a list is looked through, then applied; what was applied can be undone while nothing stands on it. */
@Named
@ViewScoped
public class ReorganisationWizard implements Serializable {

    @Inject
    private Reorganising reorganising;

    @Inject
    private Reorganisations reorganisations;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private Language language;

    private transient Part file;
    private String title;
    private String legalBasis;
    private String list;
    private String parent;
    private boolean dissolveEmptyParents = true;
    private boolean inheritGrants = true;
    private Integer graceDays = ReorganisationChoices.usual().graceDays();
    private transient List<ReorganisationOutcome> foreseen;
    private transient List<LineError> errors = List.of();

    public void load() {
        currentUser.require(StructureRight.CHANGE_STRUCTURE);
    }

    public void look() throws IOException {
        if (file != null && file.getSize() > 0) {
            list = UploadedList.text(file.getInputStream());
        }
        if (list == null || list.isBlank()) {
            throw new BusinessException("admin.orgunit.emptyList");
        }
        list = UploadedList.pasted(list);
        foreseen = null;
        errors = List.of();
        try {
            foreseen = reorganising.foresee(order());
        } catch (ImportRefusedException refused) {
            errors = refused.getLines();
        }
    }

    public String apply() {
        reorganising.apply(order());
        Messages.addFlashGlobalInfo("{0}", language.text("admin.orgunit.reorganise.applied"));
        return "/admin/orgunit/reorganise.xhtml?faces-redirect=true";
    }

    public String undo(long id) {
        reorganising.undo(id);
        Messages.addFlashGlobalInfo("{0}", language.text("admin.orgunit.reorganise.undone"));
        return "/admin/orgunit/reorganise.xhtml?faces-redirect=true";
    }

    private ReorganisationOrder order() {
        return new ReorganisationOrder(
                title,
                legalBasis,
                list,
                new ReorganisationChoices(
                        parent == null ? null : parent.strip(),
                        dissolveEmptyParents,
                        inheritGrants,
                        graceDays == null ? 0 : graceDays));
    }

    /** "27 Huyện, thị xã, thành phố; 547 Xã, phường, thị trấn" */
    public String counted(java.util.Map<OrgLevel, Integer> counts) {
        return String.join(
                "; ",
                counts.entrySet().stream()
                        .map(count -> count.getValue() + " "
                                + language.text("admin.orgunit.level." + count.getKey())
                                        .toLowerCase(language.getLocale()))
                        .toList());
    }

    public String words(Consequence consequence) {
        return language.text(consequence.textKey(), consequence.count());
    }

    public List<Reorganisation> getApplied() {
        return reorganisations.list();
    }

    public String message(LineError error) {
        return error.message(language.getLocale());
    }

    public List<ReorganisationOutcome> getForeseen() {
        return foreseen;
    }

    public List<LineError> getErrors() {
        return errors == null ? List.of() : errors;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getLegalBasis() {
        return legalBasis;
    }

    public void setLegalBasis(String legalBasis) {
        this.legalBasis = legalBasis;
    }

    public String getList() {
        return list;
    }

    public void setList(String list) {
        this.list = list;
    }

    public String getParent() {
        return parent;
    }

    public void setParent(String parent) {
        this.parent = parent;
    }

    public boolean isDissolveEmptyParents() {
        return dissolveEmptyParents;
    }

    public void setDissolveEmptyParents(boolean dissolveEmptyParents) {
        this.dissolveEmptyParents = dissolveEmptyParents;
    }

    public boolean isInheritGrants() {
        return inheritGrants;
    }

    public void setInheritGrants(boolean inheritGrants) {
        this.inheritGrants = inheritGrants;
    }

    public Integer getGraceDays() {
        return graceDays;
    }

    public void setGraceDays(Integer graceDays) {
        this.graceDays = graceDays;
    }
}
