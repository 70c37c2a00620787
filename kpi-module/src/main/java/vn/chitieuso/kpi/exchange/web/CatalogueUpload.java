package vn.chitieuso.kpi.exchange.web;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.omnifaces.util.Messages;
import vn.chitieuso.kpi.exchange.CatalogueExchange;
import vn.chitieuso.kpi.exchange.Difference;
import vn.chitieuso.kpi.exchange.ExchangeResult;
import vn.chitieuso.platform.BusinessException;
import vn.chitieuso.platform.csv.ImportRefusedException;
import vn.chitieuso.platform.csv.LineError;
import vn.chitieuso.platform.sheet.UploadedBook;
import vn.chitieuso.platform.text.Language;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;

/** Trao đổi danh mục: an uploaded workbook is looked at, with every difference, before it is taken in. */
@Named
@ViewScoped
public class CatalogueUpload implements Serializable {

    private static final int SHOWN_MAX = 500;

    @Inject
    private CatalogueExchange exchange;

    @Inject
    private Language language;

    private transient Part file;
    private Map<String, String> lists;
    private transient ExchangeResult foreseen;
    private transient List<LineError> errors = List.of();

    public void look() {
        if (file == null || file.getSize() == 0) {
            throw BusinessException.at("file", "kpi.decision.edit.noUpload");
        }
        foreseen = null;
        errors = List.of();
        try {
            lists = UploadedBook.sheets(file.getInputStream());
        } catch (IOException e) {
            throw BusinessException.at("file", "platform.file.interrupted");
        }
        try {
            foreseen = exchange.take(lists, true);
        } catch (ImportRefusedException refused) {
            errors = refused.getLines();
        }
    }

    public String store() {
        ExchangeResult result = exchange.take(lists, false);
        Messages.addFlashGlobalInfo(
                "{0}",
                language.text(
                        "kpi.exchange.catalogue.stored", result.differences().size()));
        return "/kpi/exchange/catalogue.xhtml?faces-redirect=true";
    }

    public ExchangeResult getForeseen() {
        return foreseen;
    }

    /** The lists of the file with what would become of them. */
    public List<Map.Entry<String, vn.chitieuso.platform.csv.ImportResult>> getOutcomes() {
        return foreseen == null ? List.of() : new ArrayList<>(foreseen.lists().entrySet());
    }

    /** The first of them. */
    public List<Difference> getDifferences() {
        return foreseen == null
                ? List.of()
                : foreseen.differences().stream().limit(SHOWN_MAX).toList();
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
