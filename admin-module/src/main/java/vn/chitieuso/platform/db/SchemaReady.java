package vn.chitieuso.platform.db;

/**
 * Announced once at start, after the schema is what the application needs and before it serves anybody: the moment to put
 * in order what must be there from the beginning. An observer that fails stops the start.
 */
public record SchemaReady() {}
