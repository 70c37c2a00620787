package vn.chitieuso.admin.account;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/**
 * What an identity provider publishes of itself: its addresses, what it can do and the keys it signs with. Fresh for some
 * minutes, then asked for anew; an unknown key is asked for at once.
 */
final class ProviderDescription {

    static final int PATIENCE_MILLIS = 5_000;

    private static final long FRESH_NANOS = Duration.ofMinutes(10).toNanos();
    private static final int KEYS_MAX_BYTES = 200_000;

    private final OIDCProviderMetadata metadata;
    private final JWKSource<SecurityContext> keys;
    // the product's clock may show another day; what is signed outside is of the real present
    private final long asked = System.nanoTime();

    private ProviderDescription(OIDCProviderMetadata metadata) throws IOException {
        this.metadata = metadata;
        keys = JWKSourceBuilder.create(
                        metadata.getJWKSetURI().toURL(),
                        new DefaultResourceRetriever(PATIENCE_MILLIS, PATIENCE_MILLIS, KEYS_MAX_BYTES))
                // no thread of its own in a server
                .refreshAheadCache(false)
                .build();
    }

    static ProviderDescription of(String issuer) throws IOException, GeneralException {
        OIDCProviderMetadata metadata =
                OIDCProviderMetadata.resolve(new Issuer(issuer), PATIENCE_MILLIS, PATIENCE_MILLIS);
        if (metadata.getAuthorizationEndpointURI() == null || metadata.getTokenEndpointURI() == null) {
            throw new GeneralException("no authorization code flow at " + issuer);
        }
        metadata.applyDefaults();
        return new ProviderDescription(metadata);
    }

    boolean isFresh() {
        return System.nanoTime() - asked < FRESH_NANOS;
    }

    URI authorizationEndpoint() {
        return metadata.getAuthorizationEndpointURI();
    }

    URI tokenEndpoint() {
        return metadata.getTokenEndpointURI();
    }

    boolean accepts(ClientAuthenticationMethod method) {
        return metadata.getTokenEndpointAuthMethods().contains(method);
    }

    /** A provider that says its name in every answer must have said it in this one. */
    boolean mayHaveSent(AuthenticationResponse response) {
        return response.getIssuer() == null
                ? !metadata.supportsAuthorizationResponseIssuerParam()
                : response.getIssuer().equals(metadata.getIssuer());
    }

    /** Insists on the provider's signature, issuer, audience, times and nonce. */
    IDTokenClaimsSet validate(JWT idToken, ClientID client, Nonce nonce) throws BadJOSEException, JOSEException {
        JWSVerificationKeySelector<SecurityContext> selector = new JWSVerificationKeySelector<>(signatures(), keys);
        return new IDTokenValidator(metadata.getIssuer(), client, selector, null).validate(idToken, nonce);
    }

    /** Those with a key pair: neither none nor our own secret proves that the provider signed. */
    private Set<JWSAlgorithm> signatures() {
        Set<JWSAlgorithm> algorithms = new HashSet<>(metadata.getIDTokenJWSAlgs());
        algorithms.retainAll(JWSAlgorithm.Family.SIGNATURE);
        return algorithms;
    }
}
