/**
 * Work without anybody waiting. What recurs: components contribute {@link vn.chitieuso.platform.work.RecurringTask}s;
 * whichever node of a cluster is first runs one, and only that node. What somebody began and is too long to wait for:
 * {@link vn.chitieuso.platform.work.BackgroundWork} runs {@link vn.chitieuso.platform.work.JobKind}s in the starter's name
 * and tells how far they are.
 */
package vn.chitieuso.platform.work;
