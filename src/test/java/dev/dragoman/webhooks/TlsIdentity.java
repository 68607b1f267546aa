package dev.dragoman.webhooks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A self-signed certificate of a host, with its key.
 *
 * @param certificate as PEM
 */
public record TlsIdentity(Path certificate, SSLContext context) {

    private static final String PASSWORD = "only-a-test";

    public static TlsIdentity of(String host, Path folder) throws IOException, GeneralSecurityException {
        Path keys = folder.resolve("receiver.p12");
        Path certificate = folder.resolve("receiver.pem");
        keytool(keys, "-genkeypair", "-keyalg", "EC", "-dname", "CN=" + host, "-ext", "san=dns:" + host);
        keytool(keys, "-exportcert", "-rfc", "-file", certificate.toString());
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream bytes = Files.newInputStream(keys)) {
            store.load(bytes, PASSWORD.toCharArray());
        }
        Files.writeString(
                key(certificate),
                "-----BEGIN PRIVATE KEY-----\n"
                        + Base64.getMimeEncoder()
                                .encodeToString(store.getKey(store.aliases().nextElement(), PASSWORD.toCharArray())
                                        .getEncoded())
                        + "\n-----END PRIVATE KEY-----\n");
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return new TlsIdentity(certificate, context);
    }

    /** The key, as PEM. */
    public Path key() {
        return key(certificate);
    }

    private static Path key(Path certificate) {
        return certificate.resolveSibling("receiver.key");
    }

    private static void keytool(Path keys, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("-keystore", keys.toString(), "-storepass", PASSWORD));
        Process process = new ProcessBuilder(command).inheritIO().start();
        if (process.onExit().join().exitValue() != 0) {
            throw new IOException(command + " failed");
        }
    }
}
