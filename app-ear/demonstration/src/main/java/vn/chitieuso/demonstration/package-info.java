/**
 * The quick start's demonstration: the province's real units and catalogue, figures made up for them ("số liệu minh họa")
 * that add up to those of the mid-year report of 2022, accounts for every role, and a clock that can be set. Everything is
 * brought in through the services an administrator and the units use. This JAR is no part of the product.
 */
package vn.chitieuso.demonstration;
