package vn.chitieuso.reporting.attachment.rest;

import java.util.List;
import java.util.UUID;
import vn.chitieuso.platform.NotFoundException;
import vn.chitieuso.platform.file.FileResponse;
import vn.chitieuso.platform.rest.JsonBody;
import vn.chitieuso.platform.text.Language;
import vn.chitieuso.reporting.attachment.Attachment;
import vn.chitieuso.reporting.attachment.Attachments;
import vn.chitieuso.reporting.report.ReportAddress;
import vn.chitieuso.reporting.report.ReportAddresses;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

/** The files of a report: evidence, and what the regime asks for. */
@Path("reports/{regime}/{period}/{unit}/attachments")
@Produces(MediaType.APPLICATION_JSON)
public class AttachmentsResource {

    @Inject
    private ReportAddresses addresses;

    @Inject
    private Attachments attachments;

    @Inject
    private Language language;

    @PathParam("regime")
    private String regime;

    @PathParam("period")
    private String period;

    @PathParam("unit")
    private String unit;

    @GET
    public List<AttachmentLine> list() {
        return attachments.of(address()).stream().map(this::line).toList();
    }

    /** Encloses a finished upload, {@code {"upload","place"?}}; the place is an asked key or an indicator's code. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response attach(String content) {
        JsonBody body = JsonBody.parse(content);
        UUID upload = upload(body);
        String place = body.text("place", Attachment.PLACE_MAX);
        body.refuseErrors();
        Attachment attached = attachments.attach(address(), upload, place == null || place.isEmpty() ? null : place);
        return Response.status(Response.Status.CREATED).entity(line(attached)).build();
    }

    private static UUID upload(JsonBody body) {
        String upload = body.requiredText("upload", 36);
        try {
            return upload == null || upload.isEmpty() ? null : UUID.fromString(upload);
        } catch (IllegalArgumentException e) {
            body.error("upload", "platform.file.upload.notFound");
            return null;
        }
    }

    @DELETE
    @Path("{id}")
    public void remove(@PathParam("id") String id) {
        attachments.remove(address(), number(id));
    }

    /** What the unit says of a file, {@code {"note"}}; a null note takes away what it said. */
    @PUT
    @Path("{id}/note")
    @Consumes(MediaType.APPLICATION_JSON)
    public AttachmentLine note(@PathParam("id") String id, String content) {
        JsonBody body = JsonBody.parse(content);
        String note = body.text("note", Attachment.NOTE_MAX);
        body.refuseErrors();
        return line(attachments.note(address(), number(id), note));
    }

    /** Reads a PDF's signatures again. */
    @POST
    @Path("{id}/verify")
    public AttachmentLine verify(@PathParam("id") String id) {
        return line(attachments.verify(address(), number(id)));
    }

    @GET
    @Path("{id}/content")
    @Produces(MediaType.WILDCARD)
    public Response content(@PathParam("id") String id, @Context Request request) {
        Attachment attachment = attachments.get(address(), number(id));
        return FileResponse.of(attachments.file(attachment), () -> attachments.open(attachment), request);
    }

    private AttachmentLine line(Attachment attachment) {
        return AttachmentLine.of(attachment, language.getLocale());
    }

    private ReportAddress address() {
        return addresses.resolve(regime, period, unit);
    }

    private static long number(String id) {
        if (!id.matches("\\d{1,18}")) {
            throw new NotFoundException("reporting.attachment.unknown");
        }
        return Long.parseLong(id);
    }
}
