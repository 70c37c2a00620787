package vn.chitieuso.admin.account.rest;

import java.util.List;
import java.util.TreeSet;
import vn.chitieuso.admin.account.Right;
import vn.chitieuso.admin.account.RightsMatrix;
import vn.chitieuso.admin.account.Role;
import vn.chitieuso.platform.rest.Paging;
import vn.chitieuso.platform.text.Language;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The matrix of rights, as the code has it. */
@Path("rights")
@Produces({MediaType.APPLICATION_JSON, "text/csv"})
public class RightsResource {

    @Inject
    private RightsMatrix matrix;

    @Inject
    private Language language;

    @GET
    public Response list(@BeanParam Paging paging) {
        return paging.of(matrix.rights().stream().map(this::line).toList(), Line.class);
    }

    private Line line(Right right) {
        return new Line(
                RightsMatrix.component(right),
                right.name(),
                language.text(RightsMatrix.textKey(right)),
                List.copyOf(new TreeSet<>(right.roles())));
    }

    /** One right with the roles that hold it. */
    public record Line(String component, String right, String text, List<Role> roles) {}
}
