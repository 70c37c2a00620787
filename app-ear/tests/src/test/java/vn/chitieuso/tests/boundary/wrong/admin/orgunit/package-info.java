/** Made to be found wrong by the boundary rules. */
package vn.chitieuso.tests.boundary.wrong.admin.orgunit;
