/**
 * Where Faces is bent to our needs, each piece small and replaceable: broken rules become messages, records are readable in
 * expressions, resources carry a hash in their address, numbers are read as officials write them, {@code ct:table} names
 * its own row variable. Only the specified interfaces of Faces and OmniFaces, so that it runs on every server.
 */
package vn.chitieuso.platform.web.faces;
