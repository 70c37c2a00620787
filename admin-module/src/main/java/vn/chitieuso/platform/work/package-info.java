/**
 * Work that recurs without anybody asking: chaining the audit trail, sending mail, reminding. Components contribute
 * {@link vn.chitieuso.platform.work.RecurringTask}s; whichever node of a cluster is first runs one, and only that node.
 */
package vn.chitieuso.platform.work;
