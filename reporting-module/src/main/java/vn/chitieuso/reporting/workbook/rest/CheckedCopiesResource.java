package vn.chitieuso.reporting.workbook.rest;

import vn.chitieuso.platform.csv.UploadedList;
import vn.chitieuso.platform.file.FileResponse;
import vn.chitieuso.platform.rest.Parameters;
import vn.chitieuso.reporting.workbook.CheckedCopies;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** Copies of forms with what was found in them, for whoever handed them in. */
@Path("workbooks/{id}")
public class CheckedCopiesResource {

    @Inject
    private CheckedCopies copies;

    @GET
    @Produces(UploadedList.WORKBOOK)
    public Response copy(@PathParam("id") String id) {
        int number = Parameters.integer("id", id, 1, Integer.MAX_VALUE);
        return FileResponse.of(copies.get(number), copies.open(number));
    }
}
