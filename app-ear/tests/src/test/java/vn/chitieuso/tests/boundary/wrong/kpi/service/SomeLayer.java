package vn.chitieuso.tests.boundary.wrong.kpi.service;

/** Wrong: its package names a layer and no business. */
class SomeLayer {}
