/**
 * The file to which a beginning of the audit chain is moved: gzip, UTF-8, one JSON object a line – a head, then the links
 * in their order with everything their hashes cover. It can be verified by itself, years later, without a database.
 *
 * <p>Knows no database. A line counts only if it is letter by letter what this package would write, so that nothing can
 * hide beside the fields that are hashed.
 */
package vn.chitieuso.operations.archive;
