/**
 * The audit trail in the hands of those who answer for the database: verifying the chain, moving old entries to a file,
 * verifying such a file. {@link vn.chitieuso.platform.audit.AuditChain} knows how the chain is made; this package knows
 * what else lies in its tables.
 *
 * <p>Archiving is the one place where entries are deleted. It needs the role that owns the tables: inside its transaction
 * it takes the lock of sealing, switches the refusing triggers off, borrows the privilege and gives all of it back.
 */
package vn.chitieuso.operations.audit;
