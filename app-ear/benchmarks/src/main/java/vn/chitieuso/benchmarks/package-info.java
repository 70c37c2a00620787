/**
 * How fast the product is: each {@link vn.chitieuso.benchmarks.Work} is measured from outside, beside a reference in the same
 * run, and told as a ratio; absolute times are only illustrations of the machine. Not part of any build but its own.
 */
package vn.chitieuso.benchmarks;
