/** Secrets the product has to keep readable, for it must use them: encrypted with a key of the installation. */
package vn.chitieuso.platform.security;
