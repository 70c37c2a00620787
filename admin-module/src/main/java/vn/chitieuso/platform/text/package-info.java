/**
 * Words and numbers as people read them: resource bundles, the language of the request, Vietnamese numbers and dates,
 * search folding. Bundles lie beside the component they speak for; the first two segments of a key name its package,
 * so {@code reporting.report.edit.title} stands in {@code vn/chitieuso/reporting/report/texts.properties}. Vietnamese is
 * the bundle without a suffix, because it is complete by definition.
 */
package vn.chitieuso.platform.text;
