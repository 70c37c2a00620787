/**
 * Who did what, when, from where: entries are only ever appended, in the transaction of the change they tell of. Services
 * call {@link vn.chitieuso.platform.audit.AuditTrail}; the database refuses to alter what it wrote,
 * and a {@linkplain vn.chitieuso.platform.audit.AuditChain chain} over the entries shows whether somebody did.
 */
package vn.chitieuso.platform.audit;
