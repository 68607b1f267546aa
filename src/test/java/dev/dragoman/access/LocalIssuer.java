package dev.dragoman.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/**
 * A small OpenID Connect issuer of the tests' own, with a certificate that only it vouches for: its metadata and keys, and
 * {@code POST /sign}, which signs any claims with its newest key; {@code POST /rotate} makes it use the next. People sign in
 * there as {@link LocalIssuerLogin} says.
 */
public class LocalIssuer implements QuarkusTestResourceLifecycleManager {

    private static final String ADDRESS = "test.issuer";
    private static final String PASSWORD = "certificate";

    private final List<PublicJsonWebKey> keys = new ArrayList<>();
    private HttpsServer server;
    private Path folder;

    /** Where it is; the service may run in another process than the tests. */
    public static String address() {
        return System.getProperty(ADDRESS);
    }

    @Override
    public Map<String, String> start() {
        try {
            folder = Files.createTempDirectory("issuer");
            Path certificate = certificate();
            // Not before: artifacts that are started later still read the certificate.
            Stream.of(folder, keyStore(), certificate).map(Path::toFile).forEach(File::deleteOnExit);
            keys.add(named(EcJwkGenerator.generateJwk(EllipticCurves.P256)));
            server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setHttpsConfigurator(new HttpsConfigurator(tls()));
            String address = "https://localhost:" + server.getAddress().getPort();
            server.createContext("/.well-known/openid-configuration", asked -> answer(asked, """
                            {"issuer": "%1$s", "jwks_uri": "%1$s/keys",
                             "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
                             "end_session_endpoint": "%1$s/logout"}""".formatted(address)));
            LocalIssuerLogin login = new LocalIssuerLogin(address, this::signed);
            server.createContext("/authorize", login::authorize);
            server.createContext("/token", login::token);
            server.createContext("/logout", login::logout);
            server.createContext("/keys", asked -> answer(asked, new JsonWebKeySet(keys).toJson()));
            server.createContext("/sign", asked -> answer(asked, signed(asked)));
            server.createContext("/rotate", asked -> answer(asked, rotated()));
            server.start();
            System.setProperty(ADDRESS, address);
            return Map.of("dragoman.oidc.issuer", address, "quarkus.tls.trust-store.pem.certs", certificate.toString());
        } catch (IOException | GeneralSecurityException | JoseException e) {
            throw new IllegalStateException("No issuer for the tests", e);
        }
    }

    @Override
    public void stop() {
        server.stop(0);
        System.clearProperty(ADDRESS);
    }

    private String signed(HttpExchange asked) {
        try {
            return signed(new String(asked.getRequestBody().readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String signed(String claims) {
        try {
            PublicJsonWebKey key = keys.get(keys.size() - 1);
            JsonWebSignature token = new JsonWebSignature();
            token.setPayload(claims);
            token.setKeyIdHeaderValue(key.getKeyId());
            token.setAlgorithmHeaderValue(key.getAlgorithm());
            token.setKey(key.getPrivateKey());
            return token.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private String rotated() {
        try {
            keys.add(named(RsaJwkGenerator.generateJwk(2048)));
            return "";
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private PublicJsonWebKey named(PublicJsonWebKey key) {
        key.setKeyId("key-" + keys.size());
        key.setAlgorithm(
                key.getKeyType().equals("EC")
                        ? AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256
                        : AlgorithmIdentifiers.RSA_USING_SHA256);
        return key;
    }

    private static void answer(HttpExchange asked, String text) throws IOException {
        try (asked) {
            byte[] body = text.getBytes(UTF_8);
            asked.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
            asked.getResponseBody().write(body);
        }
    }

    private Path certificate() throws IOException {
        Path certificate = folder.resolve("issuer.pem");
        keytool("-genkeypair", "-keyalg", "EC", "-dname", "CN=localhost", "-ext", "san=dns:localhost");
        keytool("-exportcert", "-rfc", "-file", certificate.toString());
        return certificate;
    }

    private void keytool(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("-keystore", keyStore().toString(), "-storepass", PASSWORD));
        Process process = new ProcessBuilder(command).inheritIO().start();
        if (process.onExit().join().exitValue() != 0) {
            throw new IOException(command + " failed");
        }
    }

    private Path keyStore() {
        return folder.resolve("issuer.p12");
    }

    private SSLContext tls() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream bytes = Files.newInputStream(keyStore())) {
            store.load(bytes, PASSWORD.toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }
}
