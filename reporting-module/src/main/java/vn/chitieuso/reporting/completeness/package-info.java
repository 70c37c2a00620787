/**
 * Who reports in time: units × periods of a regime, each report's state held against its deadline, and what follows from it:
 * reminding, giving more time, accepting many, and each unit's own discipline (BCN-01, BCN-02). Root is
 * {@link vn.chitieuso.reporting.completeness.Board}; {@link vn.chitieuso.reporting.completeness.Completeness} reads it.
 * Nothing of it is stored or typed: lateness follows from the first sending and the deadline in force now, so that an
 * extension given afterwards makes a late report timely. May use report, regime, admin.
 */
package vn.chitieuso.reporting.completeness;
