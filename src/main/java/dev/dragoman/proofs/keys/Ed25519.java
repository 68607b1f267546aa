package dev.dragoman.proofs.keys;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dragoman.json.Digest;
import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** Signatures and keys of Ed25519 (RFC 8032), and the forms in which keys are exchanged. */
public final class Ed25519 {

    /** The length of a public key in bytes (RFC 8032 §5.1.5). */
    public static final int KEY_BYTES = 32;

    /** The length of a signature in bytes (RFC 8032 §5.1.6). */
    public static final int SIGNATURE_BYTES = 64;

    private static final String ALGORITHM = "Ed25519";

    /** What precedes a public key in a SubjectPublicKeyInfo (RFC 8410 §4). */
    private static final byte[] PUBLIC_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    private Ed25519() {}

    /** A new pair of keys. */
    public static KeyPair generate() {
        try {
            return KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw missing(e);
        }
    }

    /** The signature of a message, 64 bytes. */
    public static byte[] sign(PrivateKey key, byte[] message) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The message cannot be signed", e);
        }
    }

    /** Whether a signature is that of a message by this key. */
    public static boolean verify(PublicKey key, byte[] message, byte[] signature) {
        // The JDK accepts further bytes that are zero.
        if (signature.length != SIGNATURE_BYTES) {
            return false;
        }
        try {
            Signature verifier = Signature.getInstance(ALGORITHM);
            verifier.initVerify(key);
            verifier.update(message);
            return verifier.verify(signature);
        } catch (SignatureException | InvalidKeyException e) {
            return false;
        } catch (NoSuchAlgorithmException e) {
            throw missing(e);
        }
    }

    /**
     * Reads a private key.
     *
     * @param encoded PKCS#8 (RFC 8410 §7)
     * @throws IllegalArgumentException if it is no Ed25519 key
     */
    public static PrivateKey privateKey(byte[] encoded) {
        try {
            return KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (InvalidKeySpecException e) {
            throw new IllegalArgumentException("It is not an Ed25519 private key", e);
        } catch (NoSuchAlgorithmException e) {
            throw missing(e);
        }
    }

    /**
     * Reads a public key.
     *
     * @param raw its 32 bytes
     * @throws IllegalArgumentException if they are no point of the curve
     */
    public static PublicKey publicKey(byte[] raw) {
        if (raw.length != KEY_BYTES) {
            throw new IllegalArgumentException("An Ed25519 public key has " + KEY_BYTES + " bytes, not " + raw.length);
        }
        byte[] encoded = Arrays.copyOf(PUBLIC_PREFIX, PUBLIC_PREFIX.length + KEY_BYTES);
        System.arraycopy(raw, 0, encoded, PUBLIC_PREFIX.length, KEY_BYTES);
        return encodedPublicKey(encoded);
    }

    /**
     * Reads a public key.
     *
     * @param encoded SubjectPublicKeyInfo (RFC 8410 §4)
     * @throws IllegalArgumentException if it is no Ed25519 key
     */
    public static PublicKey encodedPublicKey(byte[] encoded) {
        try {
            return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded));
        } catch (InvalidKeySpecException e) {
            throw new IllegalArgumentException("It is not an Ed25519 public key", e);
        } catch (NoSuchAlgorithmException e) {
            throw missing(e);
        }
    }

    /** The 32 bytes of a public key. */
    public static byte[] raw(PublicKey key) {
        byte[] encoded = key.getEncoded();
        return Arrays.copyOfRange(encoded, encoded.length - KEY_BYTES, encoded.length);
    }

    /** The public key as the {@code x} of a JSON Web Key (RFC 8037 §2): base64url without padding. */
    public static String encoded(PublicKey key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(raw(key));
    }

    /** The public key of a private one. */
    public static PublicKey publicKeyOf(PrivateKey key) {
        byte[] seed = ((EdECPrivateKey) key)
                .getBytes()
                .orElseThrow(() -> new IllegalArgumentException("The private key cannot be read from its provider"));
        try {
            // The JDK derives a public key only while it generates a pair, from the random bytes that it asks for.
            KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
            generator.initialize(NamedParameterSpec.ED25519, new GivenBytes(seed));
            PublicKey derived = generator.generateKeyPair().getPublic();
            byte[] probe = {1};
            if (!verify(derived, probe, sign(key, probe))) {
                throw new IllegalStateException("The public key cannot be derived from the private one");
            }
            return derived;
        } catch (InvalidAlgorithmParameterException e) {
            throw new IllegalStateException("The public key cannot be derived from the private one", e);
        } catch (NoSuchAlgorithmException e) {
            throw missing(e);
        }
    }

    /** The key's id: its JWK thumbprint (RFC 7638, RFC 8037 appendix A.3), base64url without padding. */
    public static String thumbprint(PublicKey key) {
        String members = "{\"crv\":\"Ed25519\",\"kty\":\"OKP\",\"x\":\"" + encoded(key) + "\"}";
        byte[] digest =
                HexFormat.of().parseHex(Digest.of(members.getBytes(UTF_8)).hex());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    }

    private static IllegalStateException missing(NoSuchAlgorithmException e) {
        return new IllegalStateException("Every Java platform since 15 has Ed25519", e);
    }

    /** A source of random bytes that gives out these. */
    private static final class GivenBytes extends SecureRandom {

        private static final long serialVersionUID = 1L;

        private final byte[] given;

        GivenBytes(byte[] given) {
            this.given = given.clone();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(given, 0, bytes, 0, bytes.length);
        }
    }
}
