package vn.chitieuso.kpi.decision.web;

import java.io.IOException;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.omnifaces.util.Messages;
import vn.chitieuso.kpi.Verification;
import vn.chitieuso.kpi.decision.DecisionDescription;
import vn.chitieuso.kpi.decision.DecisionDocument;
import vn.chitieuso.kpi.decision.DecisionDocument.Kind;
import vn.chitieuso.kpi.decision.DecisionRegister;
import vn.chitieuso.kpi.decision.Decisions;
import vn.chitieuso.kpi.decision.RelationKind;
import vn.chitieuso.kpi.decision.RelationRow;
import vn.chitieuso.platform.BusinessException;
import vn.chitieuso.platform.text.Language;
import vn.chitieuso.platform.web.Choice;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;

/** Ghi văn bản: a new document or a known one, its file and what it does to others. */
@Named
@ViewScoped
public class DecisionEditor implements Serializable {

    @Inject
    private Decisions decisions;

    @Inject
    private DecisionRegister register;

    @Inject
    private Language language;

    private String number;
    private String newNumber;
    private Kind kind = Kind.DECISION;
    private String issuer;
    private LocalDate date;
    private String summary;
    private Verification verification = Verification.UNVERIFIED;
    private String source;
    private long version;
    private boolean filed;
    private transient Part upload;
    private RelationKind relationKind = RelationKind.IMPLEMENTS;
    private String other;

    public void load() {
        if (number == null) {
            return;
        }
        DecisionDocument document = decisions.get(number);
        newNumber = document.getNumber();
        kind = document.getKind();
        issuer = document.getIssuer();
        date = document.getIssuedOn();
        summary = document.getSummary();
        verification = document.getVerification();
        source = document.getSource();
        version = document.getVersion();
        filed = document.getFile() != null;
    }

    public String save() {
        DecisionDescription description =
                new DecisionDescription(kind, plain(issuer), date, plain(summary), verification, plain(source));
        String reference =
                isNew() ? register.record(newNumber, description) : register.change(number, description, version);
        return isNew()
                ? back("edit", reference, "kpi.decision.edit.recorded")
                : back("show", reference, "kpi.decision.edit.saved");
    }

    public String file() {
        if (upload == null
                || upload.getSubmittedFileName() == null
                || upload.getSubmittedFileName().isEmpty()) {
            throw BusinessException.at("upload", "kpi.decision.edit.noUpload");
        }
        try {
            register.file(number, upload.getSubmittedFileName(), upload.getInputStream());
        } catch (IOException e) {
            throw BusinessException.at("upload", "platform.file.interrupted");
        }
        return back("edit", number, "kpi.decision.edit.filed");
    }

    public String unfile() {
        register.unfile(number);
        return back("edit", number, "kpi.decision.edit.unfiled");
    }

    public String relate() {
        register.relate(number, relationKind, other);
        return back("edit", number, "kpi.decision.edit.related");
    }

    public String unrelate(long relation) {
        register.unrelate(number, relation);
        return back("edit", number, "kpi.decision.edit.unrelated");
    }

    private String back(String page, String reference, String key) {
        Messages.addFlashGlobalInfo("{0}", language.text(key));
        return "/kpi/decision/" + page + ".xhtml?faces-redirect=true&number="
                + URLEncoder.encode(reference, StandardCharsets.UTF_8);
    }

    private static String plain(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    public List<RelationRow> getRelations() {
        return isNew() ? List.of() : decisions.relations(decisions.get(number));
    }

    public List<Choice> getKinds() {
        return Arrays.stream(Kind.values())
                .map(each -> new Choice(each, language.text("kpi.decision.kind." + each)))
                .toList();
    }

    public List<Choice> getRelationKinds() {
        return Arrays.stream(RelationKind.values())
                .map(each -> new Choice(each, language.text("kpi.decision.relation." + each)))
                .toList();
    }

    public boolean isNew() {
        return number == null;
    }

    public boolean isFiled() {
        return filed;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = plain(number);
    }

    public String getNewNumber() {
        return newNumber;
    }

    public void setNewNumber(String newNumber) {
        this.newNumber = newNumber;
    }

    public Kind getKind() {
        return kind;
    }

    public void setKind(Kind kind) {
        this.kind = kind;
    }

    public String getIssuer() {
        return issuer;
    }

    public void setIssuer(String issuer) {
        this.issuer = issuer;
    }

    public LocalDate getDate() {
        return date;
    }

    public void setDate(LocalDate date) {
        this.date = date;
    }

    public String getSummary() {
        return summary;
    }

    public void setSummary(String summary) {
        this.summary = summary;
    }

    public Verification getVerification() {
        return verification;
    }

    public void setVerification(Verification verification) {
        this.verification = verification;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }

    public Part getUpload() {
        return upload;
    }

    public void setUpload(Part upload) {
        this.upload = upload;
    }

    public RelationKind getRelationKind() {
        return relationKind;
    }

    public void setRelationKind(RelationKind relationKind) {
        this.relationKind = relationKind;
    }

    public String getOther() {
        return other;
    }

    public void setOther(String other) {
        this.other = other;
    }
}
