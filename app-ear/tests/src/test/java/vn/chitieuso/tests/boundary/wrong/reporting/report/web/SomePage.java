package vn.chitieuso.tests.boundary.wrong.reporting.report.web;

/** A page that others must keep out of. */
public class SomePage {}
