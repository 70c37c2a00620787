/**
 * Reading the log of the system: searching it, walking its chain. Writing belongs to the platform, so that every component
 * can; what was written is nobody's to change. May use account.
 */
package vn.chitieuso.admin.audit;
