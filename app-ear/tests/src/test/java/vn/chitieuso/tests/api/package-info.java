/**
 * The product's API from outside: over HTTP, with the accounts and the data of the demonstration, on the 22nd of November
 * 2026. Tests share one running product; whatever changes something does so in a report that no other test touches.
 */
package vn.chitieuso.tests.api;
