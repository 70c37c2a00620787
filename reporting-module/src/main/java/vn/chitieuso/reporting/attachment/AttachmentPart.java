package vn.chitieuso.reporting.attachment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import vn.chitieuso.kpi.Severity;
import vn.chitieuso.platform.json.Json;
import vn.chitieuso.platform.text.Texts;
import vn.chitieuso.reporting.regime.RegimeRevision.AskedAttachment;
import vn.chitieuso.reporting.report.Report;
import vn.chitieuso.reporting.report.ReportAddress;
import vn.chitieuso.reporting.report.ReportPart;
import vn.chitieuso.reporting.validation.Finding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;

/** What a report's workflow must know of its files. */
@ApplicationScoped
class AttachmentPart implements ReportPart {

    @Inject
    private AttachmentTable table;

    @Override
    public List<Finding> findings(ReportAddress address, Report report, Locale locale) {
        List<AskedAttachment> asked =
                address.regime().attachmentsFor(address.unit().getLevel()).toList();
        return asked.isEmpty() ? List.of() : findings(asked, table.standing(report.getId()), locale);
    }

    static List<Finding> findings(List<AskedAttachment> asked, List<Attachment> all, Locale locale) {
        Map<String, List<Attachment>> standing = all.stream()
                .filter(attachment -> attachment.place() != null)
                .collect(Collectors.groupingBy(Attachment::place));
        List<Finding> findings = new ArrayList<>();
        for (AskedAttachment each : asked) {
            List<Attachment> here = standing.getOrDefault(each.key(), List.of());
            if (each.required() && here.isEmpty()) {
                findings.add(finding("attachmentMissing", each, locale, each.title()));
            }
            if (each.signed()) {
                here.stream()
                        .filter(attachment -> !attachment.isIntactlySigned())
                        .forEach(attachment ->
                                findings.add(finding("attachmentUnsigned", each, locale, attachment.name())));
                here.forEach(attachment -> attachment
                        .signedByAStranger()
                        .ifPresent(signer -> findings.add(stranger(attachment, signer, each, locale))));
            }
        }
        return findings;
    }

    /** Anybody can make a certificate for themselves: whose leads to nobody who is believed has to be spoken for. */
    private static Finding stranger(Attachment attachment, String signer, AskedAttachment asked, Locale locale) {
        String message =
                Texts.get(locale, "reporting.attachment.finding.attachmentUntrusted", attachment.name(), signer);
        return new Finding(
                Severity.WARNING, "attachmentUntrusted", null, asked.key(), message, attachment.note() != null);
    }

    private static Finding finding(String code, AskedAttachment asked, Locale locale, String argument) {
        String message = Texts.get(locale, "reporting.attachment.finding." + code, argument);
        return new Finding(Severity.ERROR, code, null, asked.key(), message, false);
    }

    @Override
    public String name() {
        return "attachments";
    }

    @Override
    public JsonArray frozen(ReportAddress address, Report report) {
        JsonArrayBuilder frozen = Json.createArrayBuilder();
        table.standing(report.getId()).forEach(attachment -> frozen.add(frozen(attachment)));
        return frozen.build();
    }

    private static JsonObjectBuilder frozen(Attachment attachment) {
        JsonObjectBuilder frozen = Json.createObjectBuilder()
                .add("id", attachment.id())
                .add("name", attachment.name())
                .add("mediaType", attachment.mediaType())
                .add("size", attachment.size())
                .add("sha256", attachment.sha256())
                .add("addedAt", attachment.addedAt().toString())
                .add("addedBy", attachment.addedBy());
        if (attachment.place() != null) {
            frozen.add("place", attachment.place());
        }
        attachment
                .verdict()
                .ifPresent(verdict -> frozen.add("signatures", verdict.outcome().name()));
        if (attachment.note() != null) {
            frozen.add("note", attachment.note());
        }
        return frozen;
    }
}
