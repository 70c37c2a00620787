package vn.chitieuso.platform.file.rest;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.chitieuso.platform.BusinessException;
import vn.chitieuso.platform.MalformedException;
import vn.chitieuso.platform.NotFoundException;
import vn.chitieuso.platform.file.Upload;
import vn.chitieuso.platform.file.Uploads;
import vn.chitieuso.platform.rest.JsonBody;
import vn.chitieuso.platform.rest.Problems;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * Files sent in pieces, in the manner of tus 1.0: {@code Upload-Offset} tells where a piece begins and where the server
 * stands, {@code Upload-Length} how long the whole is. Whatever a file is for names the finished upload's id.
 */
@Path("uploads")
@Produces(MediaType.APPLICATION_JSON)
public class UploadsResource {

    private static final String OFFSET = "Upload-Offset";
    private static final String LENGTH = "Upload-Length";
    private static final int TOO_LARGE = 413;

    @Inject
    private Uploads uploads;

    @Inject
    private Problems problems;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Begins a file: name and size in bytes; answers its id and how large a piece may be")
    public Response begin(String content) {
        JsonBody body = JsonBody.parse(content);
        String name = body.requiredText("name", Upload.NAME_MAX);
        Long size = size(body);
        body.refuseErrors();
        Upload upload = uploads.begin(name, size);
        return answer(Response.created(URI.create("uploads/" + upload.id())), upload)
                .entity(UploadLine.of(upload))
                .build();
    }

    private static Long size(JsonBody body) {
        var size = body.decimal("size");
        if (size == null) {
            body.error("size", "platform.csv.required");
            return null;
        }
        try {
            return size.longValueExact();
        } catch (ArithmeticException e) {
            body.error("size", "platform.rest.notInteger");
            return null;
        }
    }

    /** Answers HEAD, too. */
    @GET
    @Path("{id}")
    @Operation(summary = "Where a file stands; HEAD tells it by Upload-Offset and Upload-Length alone")
    public Response show(@PathParam("id") String id) {
        Upload upload = uploads.get(parse(id));
        return answer(Response.ok(UploadLine.of(upload)), upload).build();
    }

    @PATCH
    @Path("{id}")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Adds the piece that begins at Upload-Offset; 409 where the server stands elsewhere")
    public Response append(@PathParam("id") String id, @HeaderParam(OFFSET) String offset, InputStream content) {
        byte[] piece = piece(content);
        if (piece.length > Upload.PIECE_MAX) {
            return problems.response(TOO_LARGE, "platform.file.upload.pieceTooLarge", Upload.PIECE_MAX)
                    .build();
        }
        return answer(Response.noContent(), uploads.append(parse(id), position(offset), piece))
                .build();
    }

    @POST
    @Path("{id}/finish")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "All has arrived; sha256 is what the sender computed")
    public Response finish(@PathParam("id") String id, String content) {
        JsonBody body = JsonBody.parse(content);
        String sum = body.requiredText("sha256", 64);
        body.refuseErrors();
        Upload upload = uploads.finish(parse(id), sum);
        return answer(Response.ok(UploadLine.of(upload)), upload).build();
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Gives a file up")
    public void cancel(@PathParam("id") String id) {
        uploads.cancel(parse(id));
    }

    private static Response.ResponseBuilder answer(Response.ResponseBuilder response, Upload upload) {
        return response.header(OFFSET, upload.received()).header(LENGTH, upload.size());
    }

    /** One byte more than allowed tells that it is too large. */
    private static byte[] piece(InputStream content) {
        try {
            return content.readNBytes(Upload.PIECE_MAX + 1);
        } catch (IOException e) {
            throw new BusinessException("platform.file.interrupted");
        }
    }

    private static long position(String offset) {
        if (offset == null || !offset.matches("\\d{1,15}")) {
            throw new MalformedException("platform.file.upload.badOffset");
        }
        return Long.parseLong(offset);
    }

    private static UUID parse(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException("platform.file.upload.notFound");
        }
    }

    /** An upload as the API tells it. */
    public record UploadLine(UUID id, String name, long size, long offset, int pieceMax, boolean finished) {

        static UploadLine of(Upload upload) {
            return new UploadLine(
                    upload.id(),
                    upload.name(),
                    upload.size(),
                    upload.received(),
                    Upload.PIECE_MAX,
                    upload.isFinished());
        }
    }
}
