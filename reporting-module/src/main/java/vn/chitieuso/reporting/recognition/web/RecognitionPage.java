package vn.chitieuso.reporting.recognition.web;

import java.io.Serializable;
import java.time.LocalDate;
import org.omnifaces.util.Messages;
import vn.chitieuso.platform.NotFoundException;
import vn.chitieuso.platform.text.Language;
import vn.chitieuso.reporting.recognition.RecognitionKeeping;
import vn.chitieuso.reporting.recognition.RecognitionReading;
import vn.chitieuso.reporting.recognition.RecognitionRow;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** One recognition, and its withdrawal by whoever keeps them. */
@Named
@ViewScoped
public class RecognitionPage implements Serializable {

    @Inject
    private RecognitionReading reading;

    @Inject
    private RecognitionKeeping keeping;

    @Inject
    private Language language;

    private String id;
    private long version;
    private transient RecognitionRow shown;
    private String decision;
    private LocalDate withdrawnOn;
    private String reason;

    public void load() {
        version = getShown().version();
    }

    public RecognitionRow getShown() {
        if (shown == null) {
            if (id == null || !id.matches("\\d{1,18}")) {
                throw new NotFoundException("reporting.recognition.unknown", id);
            }
            shown = reading.get(Long.parseLong(id));
        }
        return shown;
    }

    public String withdraw() {
        keeping.withdraw(Long.parseLong(id), decision, withdrawnOn, reason, version);
        Messages.addFlashGlobalInfo("{0}", language.text("reporting.recognition.show.withdrawn"));
        return "/reporting/recognition/show.xhtml?faces-redirect=true&id=" + id;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getDecision() {
        return decision;
    }

    public void setDecision(String decision) {
        this.decision = decision;
    }

    public LocalDate getWithdrawnOn() {
        return withdrawnOn;
    }

    public void setWithdrawnOn(LocalDate withdrawnOn) {
        this.withdrawnOn = withdrawnOn;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
