package vn.chitieuso.platform.signature;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks for a way from a signer's certificate to an authority that is believed; revocation is not asked, for lack of a line. */
final class CertificateChain {

    private static final int LENGTH_MAX = 6;

    private CertificateChain() {}

    /** @param brought what the document brings of certificates in between */
    static Trust trust(
            X509Certificate signer,
            Collection<X509Certificate> brought,
            Collection<X509Certificate> authorities,
            Instant at) {
        if (authorities.isEmpty()) {
            return Trust.NO_AUTHORITY;
        }
        Set<TrustAnchor> anchors = authorities.stream()
                .map(authority -> new TrustAnchor(authority, null))
                .collect(Collectors.toSet());
        X509CertSelector target = new X509CertSelector();
        target.setCertificate(signer);
        try {
            PKIXBuilderParameters parameters = new PKIXBuilderParameters(anchors, target);
            parameters.setRevocationEnabled(false);
            parameters.setMaxPathLength(LENGTH_MAX);
            parameters.setDate(Date.from(at));
            parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(brought)));
            CertPathBuilder.getInstance("PKIX").build(parameters);
            return Trust.TRUSTED;
        } catch (GeneralSecurityException noWay) {
            return Trust.UNTRUSTED;
        }
    }
}
