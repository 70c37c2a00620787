package vn.chitieuso.reporting.recognition.web;

import java.io.IOException;
import java.io.Serializable;
import java.io.StringReader;
import java.util.List;
import org.omnifaces.util.Messages;
import vn.chitieuso.platform.BusinessException;
import vn.chitieuso.platform.csv.ImportRefusedException;
import vn.chitieuso.platform.csv.ImportResult;
import vn.chitieuso.platform.csv.LineError;
import vn.chitieuso.platform.csv.UploadedList;
import vn.chitieuso.platform.text.Language;
import vn.chitieuso.reporting.recognition.RecognitionKeeping;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;

/** Nhập danh sách công nhận: a list is looked at before it is taken in. */
@Named
@ViewScoped
public class RecognitionUpload implements Serializable {

    @Inject
    private RecognitionKeeping keeping;

    @Inject
    private Language language;

    private transient Part file;
    private String list;
    private transient ImportResult foreseen;
    private transient List<LineError> errors = List.of();

    public void look() {
        if (file == null || file.getSize() == 0) {
            throw BusinessException.at("file", "reporting.recognition.import.noFile");
        }
        foreseen = null;
        errors = List.of();
        try {
            list = UploadedList.text(file.getInputStream());
        } catch (IOException e) {
            throw BusinessException.at("file", "platform.file.interrupted");
        }
        try {
            foreseen = keeping.importList(new StringReader(list), true);
        } catch (ImportRefusedException refused) {
            errors = refused.getLines();
        }
    }

    public String store() {
        ImportResult result = keeping.importList(new StringReader(list), false);
        Messages.addFlashGlobalInfo("{0}", language.text("reporting.recognition.import.stored", result.created()));
        return "/reporting/recognition/list.xhtml?faces-redirect=true";
    }

    public ImportResult getForeseen() {
        return foreseen;
    }

    public List<LineError> getErrors() {
        return errors == null ? List.of() : errors;
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
}
