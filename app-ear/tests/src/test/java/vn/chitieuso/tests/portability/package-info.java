/**
 * The same EAR on the application servers a data centre may have: each with a configuration of its own, a copy of one
 * database that the quick start has filled, and the same journey of a person in front of it.
 */
package vn.chitieuso.tests.portability;
