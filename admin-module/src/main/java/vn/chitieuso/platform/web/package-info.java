/**
 * The shell every page lives in: texts and numbers for expressions, the side menu, the search box, the headers of each
 * answer, and what a page says when something fails. Modules speak to it through {@code MenuContributor} and
 * {@code SearchProvider}; it knows no module. The look lies beside it in {@code META-INF/resources/chitieuso} and the tags
 * in {@code META-INF/tags}. Surprising: the sign-out is a plain servlet, so that it works when the page's view is gone.
 */
package vn.chitieuso.platform.web;
