/**
 * Who did what, when, from where: entries are only ever appended, in the transaction of the change they tell of. Services
 * call {@link vn.chitieuso.platform.audit.AuditTrail}; the database refuses to alter what it wrote.
 */
package vn.chitieuso.platform.audit;
