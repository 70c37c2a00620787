/** The product under test and where the build has put it. Nothing in here knows a page or a rule of the product. */
package vn.chitieuso.tests.product;
