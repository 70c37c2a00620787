/** A real browser for tests: Debian's Chromium driven by Playwright, which is kept from fetching browsers of its own. */
package vn.chitieuso.tests.browser;
