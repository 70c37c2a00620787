package vn.chitieuso.admin.notification.rest;

import vn.chitieuso.admin.notification.Inbox;
import vn.chitieuso.platform.rest.Paging;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** One's own inbox. */
@Path("notices")
@Produces(MediaType.APPLICATION_JSON)
public class NoticesResource {

    @Inject
    private Inbox inbox;

    @GET
    public Response list(@QueryParam("unread") @DefaultValue("false") boolean unread, @BeanParam Paging paging) {
        return paging.part(inbox.list(unread, paging.offset(), paging.limit()), inbox.count(unread));
    }

    @POST
    @Path("{id}/read")
    public Response read(@PathParam("id") long id) {
        inbox.read(id);
        return Response.noContent().build();
    }

    @POST
    @Path("read")
    public Response readAll() {
        inbox.readAll();
        return Response.noContent().build();
    }
}
