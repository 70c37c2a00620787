/**
 * The database as everybody uses it: migrations at start, the superclass of entities, validity intervals, and a door for
 * native SQL. Nothing reads before {@link vn.chitieuso.platform.db.SchemaReady} was announced.
 */
package vn.chitieuso.platform.db;
