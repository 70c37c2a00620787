/**
 * The JSON edge: the application path, problem documents (RFC 9457) and the one mapper that makes them, lists with their
 * total and as CSV. Resources live in the components.
 */
package vn.chitieuso.platform.rest;
