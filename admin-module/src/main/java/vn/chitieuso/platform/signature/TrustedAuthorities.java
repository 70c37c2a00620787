package vn.chitieuso.platform.signature;

import java.security.cert.X509Certificate;
import java.util.Collection;

/** Whose certificates are believed; administration answers it. */
public interface TrustedAuthorities {

    /** The certificates of the authorities that are believed now. */
    Collection<X509Certificate> inForce();
}
