package vn.chitieuso.admin.trustanchor.web;

import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.util.Messages;
import vn.chitieuso.admin.trustanchor.TrustAnchor;
import vn.chitieuso.admin.trustanchor.TrustAnchors;
import vn.chitieuso.platform.BusinessException;
import vn.chitieuso.platform.text.Language;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;

/** Chứng thư gốc tin cậy: whom the product believes, and who put them in. */
@Named
@ViewScoped
public class TrustAnchorDesk implements Serializable {

    private static final String HERE = "/admin/trustanchor/browse.xhtml?faces-redirect=true";

    @Inject
    private TrustAnchors anchors;

    @Inject
    private Language language;

    private transient List<TrustAnchor> list;
    private transient Part certificate;
    private String reason;
    private String endReason;

    public List<TrustAnchor> getList() {
        if (list == null) {
            list = anchors.list();
        }
        return list;
    }

    public boolean isNobodyBelieved() {
        return getList().stream().noneMatch(TrustAnchor::isBelieved);
    }

    public boolean isKeeping() {
        return anchors.isKeeping();
    }

    public String add() {
        if (certificate == null || certificate.getSize() == 0) {
            throw BusinessException.at("certificate", "admin.trustanchor.noFile");
        }
        try {
            anchors.add(certificate.getInputStream().readNBytes(TrustAnchor.CERTIFICATE_MAX + 1), reason);
        } catch (IOException e) {
            throw BusinessException.at("certificate", "platform.file.interrupted");
        }
        Messages.addFlashGlobalInfo("{0}", language.text("admin.trustanchor.added"));
        return HERE;
    }

    public String end(long id) {
        anchors.end(id, endReason);
        Messages.addFlashGlobalInfo("{0}", language.text("admin.trustanchor.nowEnded"));
        return HERE;
    }

    public Part getCertificate() {
        return certificate;
    }

    public void setCertificate(Part certificate) {
        this.certificate = certificate;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getEndReason() {
        return endReason;
    }

    /** One dialog stands in every row; only the one that was sent says anything. */
    public void setEndReason(String endReason) {
        if (endReason != null && !endReason.isBlank()) {
            this.endReason = endReason;
        }
    }
}
