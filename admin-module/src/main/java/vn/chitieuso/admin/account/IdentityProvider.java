package vn.chitieuso.admin.account;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenErrorResponse;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationErrorResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import java.io.IOException;
import java.io.Serializable;
import java.net.URI;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.ConfigProvider;
import vn.chitieuso.platform.BusinessException;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * The office that vouches for people instead of a password of ours: an OpenID Connect provider, reached by the
 * authorization code flow with PKCE. It says who somebody is, by one claim of its ID token; whether that is an account of
 * ours is not its affair. Without {@code chitieuso.oidc.issuer} and {@code chitieuso.oidc.client-id} there is none.
 */
@ApplicationScoped
class IdentityProvider {

    private static final Logger LOG = Logger.getLogger(IdentityProvider.class.getName());
    private static final Scope SCOPE = new Scope("openid", "profile", "email");

    private volatile ProviderDescription description;

    boolean isConfigured() {
        return setting("issuer").isPresent() && setting("client-id").isPresent();
    }

    /** What the provider is called on the button; empty if nobody said. */
    String label() {
        return setting("label").orElse("");
    }

    /** @param redirect where the provider sends the browser back to; it must know this address */
    Begun begin(URI redirect) {
        State state = new State();
        Nonce nonce = new Nonce();
        CodeVerifier verifier = new CodeVerifier();
        AuthenticationRequest request = new AuthenticationRequest.Builder(ResponseType.CODE, SCOPE, client(), redirect)
                .endpointURI(description().authorizationEndpoint())
                .state(state)
                .nonce(nonce)
                .codeChallenge(verifier, CodeChallengeMethod.S256)
                .build();
        return new Begun(request.toURI().toString(), state.getValue(), nonce.getValue(), verifier.getValue());
    }

    /**
     * Who came back.
     *
     * @param redirect the same as at the beginning
     * @param returned the address the browser came back with
     * @return the value of the configured claim
     */
    String finish(Begun begun, URI redirect, URI returned) {
        ProviderDescription provider = description();
        try {
            AuthenticationResponse response = AuthenticationResponseParser.parse(returned);
            require(new State(begun.state()).equals(response.getState()), "the state is not the one sent");
            require(provider.mayHaveSent(response), "another provider answers");
            if (response instanceof AuthenticationErrorResponse refusal) {
                throw refused(refusal.getErrorObject());
            }
            AuthorizationCodeGrant grant = new AuthorizationCodeGrant(
                    response.toSuccessResponse().getAuthorizationCode(),
                    redirect,
                    new CodeVerifier(begun.codeVerifier()));
            OIDCTokenResponse tokens = exchange(grant, provider);
            return claim(provider.validate(tokens.getOIDCTokens().getIDToken(), client(), new Nonce(begun.nonce())));
        } catch (IOException e) {
            throw unreachable(e);
        } catch (GeneralException | BadJOSEException | JOSEException | IllegalArgumentException e) {
            LOG.log(Level.INFO, "single sign-on refused: {0}", e.toString());
            throw new BusinessException("admin.account.singleSignOn.refused");
        }
    }

    private OIDCTokenResponse exchange(AuthorizationCodeGrant grant, ProviderDescription provider)
            throws IOException, GeneralException {
        URI endpoint = provider.tokenEndpoint();
        TokenRequest request = secret().map(
                        secret -> new TokenRequest.Builder(endpoint, authentication(secret, provider), grant))
                .orElseGet(() -> new TokenRequest.Builder(endpoint, client(), grant))
                .build();
        HTTPRequest http = request.toHTTPRequest();
        http.setConnectTimeout(ProviderDescription.PATIENCE_MILLIS);
        http.setReadTimeout(ProviderDescription.PATIENCE_MILLIS);
        TokenResponse answer = OIDCTokenResponseParser.parse(http.send());
        if (answer instanceof TokenErrorResponse refusal) {
            throw refused(refusal.getErrorObject());
        }
        return (OIDCTokenResponse) answer;
    }

    private static ClientAuthentication authentication(Secret secret, ProviderDescription provider) {
        return provider.accepts(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                ? new ClientSecretBasic(client(), secret)
                : new ClientSecretPost(client(), secret);
    }

    private static String claim(IDTokenClaimsSet claims) throws GeneralException {
        String name = setting("claim").orElse("preferred_username");
        String value = claims.getStringClaim(name);
        require(value != null && !value.isBlank(), "the ID token has no " + name);
        return value;
    }

    private static void require(boolean condition, String otherwise) throws GeneralException {
        if (!condition) {
            throw new GeneralException(otherwise);
        }
    }

    private static GeneralException refused(ErrorObject error) {
        return new GeneralException("the provider says " + error.getCode() + ": " + error.getDescription());
    }

    private ProviderDescription description() {
        ProviderDescription known = description;
        if (known != null && known.isFresh()) {
            return known;
        }
        try {
            description = ProviderDescription.of(setting("issuer").orElseThrow());
            return description;
        } catch (IOException | GeneralException | IllegalArgumentException e) {
            throw unreachable(e);
        }
    }

    private static BusinessException unreachable(Exception cause) {
        LOG.log(Level.WARNING, "the identity provider does not answer as it should: {0}", cause.toString());
        return new BusinessException("admin.account.singleSignOn.unreachable");
    }

    private static ClientID client() {
        return new ClientID(setting("client-id").orElseThrow());
    }

    private static Optional<Secret> secret() {
        return setting("client-secret").map(Secret::new);
    }

    private static Optional<String> setting(String name) {
        return ConfigProvider.getConfig()
                .getOptionalValue("chitieuso.oidc." + name, String.class)
                .filter(value -> !value.isBlank());
    }

    /**
     * A sign-in on its way; kept in the session until the browser comes back.
     *
     * @param address where the browser is to go
     * @param state comes back with the browser
     * @param nonce comes back in the ID token
     * @param codeVerifier proves that who began also ends
     */
    record Begun(String address, String state, String nonce, String codeVerifier) implements Serializable {}
}
