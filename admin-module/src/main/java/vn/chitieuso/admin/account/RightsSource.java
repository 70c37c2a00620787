package vn.chitieuso.admin.account;

import java.util.List;

/** Tells which rights a component knows; together they are the matrix of rights. */
public interface RightsSource {

    List<? extends Right> rights();
}
