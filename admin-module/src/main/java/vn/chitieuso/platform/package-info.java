/**
 * The foundation under all modules: transactions, audit, texts, the edges. It holds no word of the domain; what a domain
 * component tells the shell (menu entries, search results) it tells through the small interfaces declared here.
 */
package vn.chitieuso.platform;
