package vn.chitieuso.reporting.regime.rest;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import vn.chitieuso.admin.calendar.Deadline;
import vn.chitieuso.platform.BusinessException.FieldError;
import vn.chitieuso.reporting.regime.Preview;
import vn.chitieuso.reporting.regime.RegimeRevision;

/**
 * The form as a unit gets it.
 *
 * @param refusal why the unit is not asked; null where it is
 */
public record PreviewBody(
        String unit,
        String unitName,
        String period,
        LocalDate dataFrom,
        LocalDate dataTo,
        OffsetDateTime due,
        String refusal,
        List<PartBody> sections) {

    static PreviewBody of(Preview preview, Locale locale) {
        return new PreviewBody(
                preview.unitCode(),
                preview.unitName(),
                preview.period().code().toString(),
                preview.period().dataFrom(),
                preview.period().dataTo(),
                preview.deadline() == null
                        ? null
                        : Deadline.inVietnam(preview.deadline().inForce()),
                words(preview.refusal(), locale),
                preview.parts().stream().map(part -> PartBody.of(part, locale)).toList());
    }

    private static String words(FieldError reason, Locale locale) {
        return reason == null ? null : reason.message(locale);
    }

    /** A section; {@code reason} where it is not asked. */
    public record PartBody(
            String title,
            RegimeRevision.SectionKind kind,
            String condition,
            String reason,
            List<RowBody> indicators,
            List<RegimeRevision.AskedNarrative> narratives,
            List<RegimeRevision.AskedAttachment> attachments) {

        static PartBody of(Preview.Part part, Locale locale) {
            return new PartBody(
                    part.section().title(),
                    part.section().kind(),
                    part.section().condition(),
                    words(part.reason(), locale),
                    part.rows().stream().map(RowBody::of).toList(),
                    part.narratives(),
                    part.attachments());
        }
    }

    /** A figure; {@code derivedFrom}: the regimes whose shorter periods give it. */
    public record RowBody(String code, String name, boolean required, boolean typed, List<String> derivedFrom) {

        static RowBody of(Preview.Row row) {
            return new RowBody(
                    row.definition().code(), row.definition().name(), row.required(), row.isTyped(), row.derivedFrom());
        }
    }
}
