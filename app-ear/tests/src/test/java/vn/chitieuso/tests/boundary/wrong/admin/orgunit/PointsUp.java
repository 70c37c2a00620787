package vn.chitieuso.tests.boundary.wrong.admin.orgunit;

import vn.chitieuso.tests.boundary.wrong.reporting.report.web.SomePage;

/** Wrong twice: it knows an upper module, and another component's page. */
class PointsUp {

    SomePage page;
}
