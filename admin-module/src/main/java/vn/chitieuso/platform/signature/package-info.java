/**
 * Who signed a PDF, when, and whether it is still what was signed. Root is
 * {@link vn.chitieuso.platform.signature.PdfSignatures}, which reads with the European Commission's DSS library, offline:
 * nothing is fetched, no trusted list, no revocation. Which authorities are believed it asks
 * {@link vn.chitieuso.platform.signature.TrustedAuthorities}. Surprising: a document nobody can read is no error but a
 * finding, and reading happens beside the request, because whoever wrote the file may have meant it to take for ever.
 */
package vn.chitieuso.platform.signature;
