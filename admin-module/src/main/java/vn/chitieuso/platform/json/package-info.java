/** JSON written and read by hand, where no object stands for it. */
package vn.chitieuso.platform.json;
