package dev.dragoman.access.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dragoman.json.Digest;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Text that only the holder of a session's cookie can read: AES-GCM, with a key that is derived from the cookie. */
final class EncryptedText {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private EncryptedText() {}

    static String encrypt(String text, String cookie) {
        byte[] nonce = new byte[NONCE_BYTES];
        // Created for each call: a native image would freeze the seed of a static one.
        new SecureRandom().nextBytes(nonce);
        byte[] encrypted = apply(Cipher.ENCRYPT_MODE, cookie, nonce, text.getBytes(UTF_8));
        byte[] all = Arrays.copyOf(nonce, nonce.length + encrypted.length);
        System.arraycopy(encrypted, 0, all, nonce.length, encrypted.length);
        return Base64.getEncoder().encodeToString(all);
    }

    static String decrypt(String encrypted, String cookie) {
        byte[] all = Base64.getDecoder().decode(encrypted);
        byte[] nonce = Arrays.copyOf(all, NONCE_BYTES);
        return new String(
                apply(Cipher.DECRYPT_MODE, cookie, nonce, Arrays.copyOfRange(all, NONCE_BYTES, all.length)), UTF_8);
    }

    private static byte[] apply(int mode, String cookie, byte[] nonce, byte[] bytes) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key(cookie), new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("An encrypted text of a session cannot be read or written", e);
        }
    }

    private static SecretKey key(String cookie) {
        return new SecretKeySpec(
                HexFormat.of().parseHex(Digest.of("seal " + cookie).hex()), "AES");
    }
}
