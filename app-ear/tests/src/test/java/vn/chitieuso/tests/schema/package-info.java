/** How the schema meets databases of every age. */
package vn.chitieuso.tests.schema;
