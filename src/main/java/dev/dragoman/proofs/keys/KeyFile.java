package dev.dragoman.proofs.keys;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A file with an Ed25519 key: in PEM (RFC 7468) a private one in PKCS#8 or a public one, or a private one in PKCS#12 (RFC 7292). */
public final class KeyFile {

    private static final Pattern PEM =
            Pattern.compile("-----BEGIN ([A-Z ]+)-----([A-Za-z0-9+/=\\s]+)-----END \\1-----");
    private static final String PRIVATE = "PRIVATE KEY";
    private static final String PUBLIC = "PUBLIC KEY";

    /** The object identifier of Ed25519 (RFC 8410 §3), in DER. */
    private static final String OID = "06032b6570";

    private static final int LINE = 64;

    private final Path path;
    private final Optional<String> password;

    public KeyFile(Path path) {
        this(path, Optional.empty());
    }

    /**
     * A file that may be encrypted.
     *
     * @param password of a PKCS#12 file
     */
    KeyFile(Path path, Optional<String> password) {
        this.path = path;
        this.password = password;
    }

    /** What is wrong with a file that should have a private key, in a sentence; empty if nothing is. No key is made of it. */
    public static Optional<String> problem(String path) {
        try {
            KeyFile file = new KeyFile(Path.of(path));
            if (!file.isKeyStore()) {
                file.read(PRIVATE);
            }
            return Files.isReadable(file.path) ? Optional.empty() : Optional.of("the file cannot be read");
        } catch (IllegalArgumentException wrong) {
            return Optional.of(wrong.getMessage());
        }
    }

    /**
     * The private key.
     *
     * @throws IllegalArgumentException if there is none, with a message that never repeats the content
     */
    PrivateKey privateKey() {
        return Ed25519.privateKey(isKeyStore() ? readKeyStore() : read(PRIVATE));
    }

    private boolean isKeyStore() {
        String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".p12") || name.endsWith(".pfx");
    }

    /** The first private key, in PKCS#8. */
    private byte[] readKeyStore() {
        char[] secret = password.orElse("").toCharArray();
        try (InputStream file = Files.newInputStream(path)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(file, secret);
            for (String alias : Collections.list(store.aliases())) {
                if (store.isKeyEntry(alias)) {
                    return store.getKey(alias, secret).getEncoded();
                }
            }
            throw new IllegalArgumentException("the file has no private key");
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalArgumentException(
                    "the PKCS#12 file cannot be read; is dragoman.signing.key-password its password?", e);
        }
    }

    /**
     * The public key, which may be that of a private one.
     *
     * @throws IllegalArgumentException if there is none, with a message that never repeats the content
     */
    PublicKey publicKey() {
        return !isKeyStore() && text().contains("BEGIN " + PUBLIC)
                ? Ed25519.encodedPublicKey(read(PUBLIC))
                : Ed25519.publicKeyOf(privateKey());
    }

    /** Writes a new private key, which only the owner of the process may read, as a whole or not at all. */
    void create() {
        String pem = "-----BEGIN " + PRIVATE + "-----\n"
                + Base64.getMimeEncoder(LINE, new byte[] {'\n'})
                        .encodeToString(Ed25519.generate().getPrivate().getEncoded())
                + "\n-----END " + PRIVATE + "-----\n";
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            Path whole = path.resolveSibling(path.getFileName() + "." + UUID.randomUUID());
            write(whole, pem);
            Files.move(whole, path, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("The signing key cannot be written to " + path, e);
        }
    }

    boolean exists() {
        return Files.exists(path);
    }

    private static void write(Path file, String text) throws IOException {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] ownerOnly = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        try (FileChannel channel =
                FileChannel.open(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(US_ASCII));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    private byte[] read(String label) {
        Matcher pem = PEM.matcher(text());
        while (pem.find()) {
            if (pem.group(1).equals(label)) {
                return decoded(pem.group(2));
            }
        }
        throw new IllegalArgumentException("the file has no \"BEGIN " + label
                + "\" section; an Ed25519 key is made with" + " \"openssl genpkey -algorithm ed25519\"");
    }

    private static byte[] decoded(String base64) {
        byte[] der;
        try {
            der = Base64.getMimeDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("the file is damaged: its content is not Base64", e);
        }
        if (!HexFormat.of().formatHex(der).contains(OID)) {
            throw new IllegalArgumentException("the key in the file is not an Ed25519 key");
        }
        return der;
    }

    private String text() {
        try {
            return Files.readString(path, UTF_8);
        } catch (IOException e) {
            throw new IllegalArgumentException("the file cannot be read", e);
        }
    }
}
