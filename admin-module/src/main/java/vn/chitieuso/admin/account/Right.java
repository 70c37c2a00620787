package vn.chitieuso.admin.account;

import java.util.Set;

/**
 * Something that may be done, and the roles that may do it. Every component declares its own as an enum; together they
 * are the product's matrix of rights.
 */
public interface Right {

    String name();

    Set<Role> roles();
}
