package vn.chitieuso.admin.account.web;

import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import vn.chitieuso.admin.account.AccountImport;
import vn.chitieuso.admin.account.AccountRight;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.platform.BusinessException;
import vn.chitieuso.platform.csv.ImportRefusedException;
import vn.chitieuso.platform.csv.LineError;
import vn.chitieuso.platform.csv.UploadedList;
import vn.chitieuso.platform.text.Language;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;

/** Taking in a list of people: looked through first, stored after. */
@Named
@ViewScoped
public class AccountListUpload implements Serializable {

    @Inject
    private AccountImport imports;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private Language language;

    private transient Part file;
    private String pasted;
    private AccountImport.Result foreseen;
    private AccountImport.Result done;
    private transient List<LineError> errors = List.of();

    public void load() {
        currentUser.require(AccountRight.KEEP_ACCOUNTS);
    }

    /** What the list would do; its text stays in the page. */
    public void look() throws IOException {
        if (file != null && file.getSize() > 0) {
            pasted = UploadedList.text(file.getInputStream());
        }
        if (pasted == null || pasted.isBlank()) {
            throw new BusinessException("admin.account.import.nothing");
        }
        foreseen = null;
        done = null;
        errors = List.of();
        try {
            foreseen = imports.importList(UploadedList.pasted(pasted), true);
        } catch (ImportRefusedException refused) {
            errors = refused.getLines();
        }
    }

    public void store() {
        done = imports.importList(UploadedList.pasted(pasted), false);
        foreseen = null;
        pasted = null;
    }

    public String message(LineError error) {
        return error.message(language.getLocale());
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public String getPasted() {
        return pasted;
    }

    public void setPasted(String pasted) {
        this.pasted = pasted;
    }

    public AccountImport.Result getForeseen() {
        return foreseen;
    }

    public AccountImport.Result getDone() {
        return done;
    }

    public List<LineError> getErrors() {
        return errors == null ? List.of() : errors;
    }
}
