/**
 * The product on one machine with one command: an embedded PostgreSQL, Payara Micro and the demonstration.
 *
 * <p>{@link vn.chitieuso.quickstart.LocalProduct} is the root; the tests start the product through it as well, so what a
 * newcomer sees is what is tested. Knows nothing of the application but its data source's name and its addresses. The
 * server is a process of its own: it can be killed, measured and left to its own class path.
 */
package vn.chitieuso.quickstart;
