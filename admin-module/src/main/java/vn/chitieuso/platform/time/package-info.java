/** The product's time: one clock, one zone. Nothing else asks the machine what day it is. */
package vn.chitieuso.platform.time;
