/**
 * Authorities whose certificates are believed when a document's signatures are verified: the roots of the national and the
 * government's providers, as an administrator put them in. Root is {@link vn.chitieuso.admin.trustanchor.TrustAnchors}, which
 * answers the platform's {@code TrustedAuthorities}. Surprising: none comes with the product, since whom a province believes
 * is the province's to say; and nothing is asked over the network.
 */
package vn.chitieuso.admin.trustanchor;
