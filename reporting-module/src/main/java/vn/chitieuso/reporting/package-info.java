/** What came in and what follows from it. Components here know kpi and admin; nothing knows them. */
package vn.chitieuso.reporting;
