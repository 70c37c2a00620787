/** Files that people hand in, and what can be told of them. */
package vn.chitieuso.platform.file;
