package vn.chitieuso.admin.account;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ProviderDescriptionTest {

    private static final ClientID CLIENT = new ClientID("chitieuso");
    private static final String SECRET = "a secret of ours that is long enough for HS256";
    private static final Nonce NONCE = new Nonce("nonce");
    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

    private static HttpServer server;
    private static String issuer;
    private static RSAKey key;

    @BeforeAll
    static void publish() throws IOException, JOSEException {
        key = new RSAKeyGenerator(2048).keyID("one").generate();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        issuer = "http://localhost:" + server.getAddress().getPort();
        answer("/.well-known/openid-configuration", """
                {"issuer": "%1$s", "authorization_endpoint": "%1$s/in", "token_endpoint": "%1$s/token",
                 "jwks_uri": "%1$s/keys", "response_types_supported": ["code"], "subject_types_supported": ["public"],
                 "id_token_signing_alg_values_supported": ["RS256", "HS256", "none"]}""".formatted(issuer));
        answer("/other/.well-known/openid-configuration", """
                {"issuer": "%1$s", "jwks_uri": "%1$s/keys", "subject_types_supported": ["public"]}""".formatted(issuer));
        answer("/keys", new JWKSet(key.toPublicJWK()).toString());
        server.start();
    }

    private static void answer(String path, String json) {
        server.createContext(path, exchange -> {
            byte[] body = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    @AfterAll
    static void stop() {
        server.stop(0);
    }

    @Test
    void believesWhatTheProviderSigned() throws Exception {
        assertThat(ProviderDescription.of(issuer)
                        .validate(signed(claims().build(), key), CLIENT, NONCE)
                        .getStringClaim("preferred_username"))
                .isEqualTo("cqtt");
    }

    @Test
    void refusesTheSignatureOfAnother() throws Exception {
        refuses(signed(claims().build(), new RSAKeyGenerator(2048).keyID("one").generate()));
    }

    @Test
    void refusesNoSignature() throws Exception {
        refuses(new PlainJWT(claims().build()));
    }

    @Test
    void refusesASignatureByASharedSecret() throws Exception {
        refuses(signed(claims().build(), JWSAlgorithm.HS256, new MACSigner(SECRET)));
    }

    @Test
    void refusesAnotherIssuer() throws Exception {
        refuses(signed(claims().issuer(issuer + "/other").build(), key));
    }

    @Test
    void refusesATokenForAnother() throws Exception {
        refuses(signed(claims().audience("another").build(), key));
    }

    @Test
    void refusesAnotherNonce() throws Exception {
        refuses(signed(claims().claim("nonce", "another").build(), key));
    }

    @Test
    void refusesAnExpiredToken() throws Exception {
        refuses(signed(
                claims().expirationTime(Date.from(Instant.now().minus(FIVE_MINUTES)))
                        .build(),
                key));
    }

    @Test
    void refusesAProviderOfAnotherName() {
        assertThatThrownBy(() -> ProviderDescription.of(issuer + "/other")).isInstanceOf(GeneralException.class);
    }

    private static void refuses(JWT token) throws Exception {
        ProviderDescription provider = ProviderDescription.of(issuer);
        assertThatThrownBy(() -> provider.validate(token, CLIENT, NONCE)).isInstanceOf(BadJOSEException.class);
    }

    private static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .subject("4711")
                .audience(CLIENT.getValue())
                .issueTime(new Date())
                .expirationTime(Date.from(Instant.now().plus(FIVE_MINUTES)))
                .claim("nonce", NONCE.getValue())
                .claim("preferred_username", "cqtt");
    }

    private static JWT signed(JWTClaimsSet claims, RSAKey by) throws JOSEException {
        return signed(claims, JWSAlgorithm.RS256, new RSASSASigner(by));
    }

    private static JWT signed(JWTClaimsSet claims, JWSAlgorithm algorithm, JWSSigner signer) throws JOSEException {
        SignedJWT token =
                new SignedJWT(new JWSHeader.Builder(algorithm).keyID("one").build(), claims);
        token.sign(signer);
        return token;
    }
}
