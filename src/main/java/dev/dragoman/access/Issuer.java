package dev.dragoman.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.tls.TlsConfiguration;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;
import org.jose4j.http.Get;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;
import org.jose4j.keys.resolvers.VerificationKeyResolver;
import org.jose4j.lang.JoseException;

/**
 * An OpenID Connect issuer: where its keys are is asked when they are first needed (OpenID Connect Discovery 1.0 §4), and they
 * are kept for as long as its answer says (RFC 7517, RFC 9111).
 */
final class Issuer {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int TIMEOUT = Math.toIntExact(Duration.ofSeconds(5).toMillis());
    private static final int MAX_ANSWER_LENGTH = 1 << 20;
    // Tokens that name keys at random shall not make this service ask all the time.
    private static final long BETWEEN_QUESTIONS = Duration.ofSeconds(5).toMillis();
    // Keys stay good while the issuer is silent, and it is asked this often.
    private static final long UNTIL_NEXT_TRY = Duration.ofMinutes(1).toSeconds();

    private final String name;
    private final Get http = new Get();
    private volatile Optional<VerificationKeyResolver> keys = Optional.empty();

    /**
     * @param name its URL, as its tokens have it in {@code iss}
     * @param tls whom to trust instead of those that Java trusts
     */
    Issuer(String name, Optional<TlsConfiguration> tls) {
        this.name = name;
        http.setConnectTimeout(TIMEOUT);
        http.setReadTimeout(TIMEOUT);
        http.setRetries(0);
        http.setResponseBodySizeLimit(MAX_ANSWER_LENGTH);
        tls.map(Issuer::sockets).ifPresent(http::setSslSocketFactory);
    }

    String name() {
        return name;
    }

    /**
     * Finds the key that a token is signed with.
     *
     * @throws IOException if the issuer is silent, or says of itself what cannot be used
     */
    VerificationKeyResolver keys() throws IOException {
        Optional<VerificationKeyResolver> known = keys;
        if (known.isEmpty()) {
            known = Optional.of(new HttpsJwksVerificationKeyResolver(keySet(metadata())));
            keys = known;
        }
        return known.orElseThrow();
    }

    private JsonNode metadata() throws IOException {
        String address = name.replaceFirst("/$", "") + "/.well-known/openid-configuration";
        try {
            JsonNode metadata = JSON.readTree(http.get(address).getBody());
            if (!metadata.path("issuer").asText().equals(name)) {
                throw new IOException(address + " speaks for another issuer: " + metadata.path("issuer"));
            }
            return metadata;
        } catch (JsonProcessingException e) {
            throw new IOException(address + " holds no JSON", e);
        }
    }

    private HttpsJwks keySet(JsonNode metadata) {
        HttpsJwks keySet = new KeySet(metadata.path("jwks_uri").asText());
        keySet.setSimpleHttpGet(http);
        keySet.setRefreshReprieveThreshold(BETWEEN_QUESTIONS);
        keySet.setRetainCacheOnErrorDuration(UNTIL_NEXT_TRY);
        return keySet;
    }

    /** An answer that cannot be read is the issuer's fault, not that of whoever brings a token. */
    private static final class KeySet extends HttpsJwks {

        KeySet(String location) {
            super(location);
        }

        @Override
        public List<JsonWebKey> getJsonWebKeys() throws IOException {
            try {
                return super.getJsonWebKeys();
            } catch (JoseException e) {
                throw new IOException(getLocation() + " holds no keys", e);
            }
        }

        @Override
        public void refresh() throws IOException {
            try {
                super.refresh();
            } catch (JoseException e) {
                throw new IOException(getLocation() + " holds no keys", e);
            }
        }
    }

    private static SSLSocketFactory sockets(TlsConfiguration tls) {
        try {
            return tls.createSSLContext().getSocketFactory();
        } catch (Exception e) {
            throw new IllegalStateException("The certificates of quarkus.tls cannot be used", e);
        }
    }
}
