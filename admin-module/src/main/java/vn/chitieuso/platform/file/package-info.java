/**
 * Files that people hand in: taken only if their content is of an allowed kind and the virus scanner, where one is set, has
 * nothing against it; kept; sent back; read for their words. Those that come over a bad line come in pieces, by
 * {@link vn.chitieuso.platform.file.Uploads}. Root is {@link vn.chitieuso.platform.file.FileIntake}; what it
 * must know of settings it asks {@link vn.chitieuso.platform.file.FileRules}. Surprising: {@code FileStore} is an interface
 * although only the database keeps files, because an object store may take its place where files become many; and neither
 * the name of a file nor the type a browser declares is ever believed.
 */
package vn.chitieuso.platform.file;
