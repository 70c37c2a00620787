/** What keeps the modules apart, checked on their compiled classes. */
package vn.chitieuso.tests.boundary;
