/**
 * The whole catalogue out and in: a workbook or JSON with one list for each kind of thing, a dry run that tells every
 * difference, and code lists for other systems. Which lists there are it asks
 * {@link vn.chitieuso.kpi.catalogue.CatalogueSheet}; a dry run really stores and is rolled back, so it cannot differ from
 * the real one. May use catalogue and, for code lists, indicator and admin.
 */
package vn.chitieuso.kpi.exchange;
