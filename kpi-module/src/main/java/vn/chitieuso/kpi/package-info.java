/** What is asked: decisions, indicators, targets. Components here know admin and nothing of reports. */
package vn.chitieuso.kpi;
