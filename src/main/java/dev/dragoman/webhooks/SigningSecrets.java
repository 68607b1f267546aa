package dev.dragoman.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secrets that sign the messages of a webhook, in the form {@code whsec_} and Base64 (Standard Webhooks). They never
 * appear in a log.
 *
 * @param previous the one before the last rotation
 * @param previousUntil until when it signs too
 */
public record SigningSecrets(String current, Optional<String> previous, Optional<Instant> previousUntil) {

    private static final String PREFIX = "whsec_";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;

    /** A new secret of 256 random bits. */
    public static String generate() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return PREFIX + Base64.getEncoder().encodeToString(bytes);
    }

    /** The value of {@code webhook-signature}: one signature per valid secret, separated by spaces. */
    public String signatures(String id, long timestamp, String body, Instant now) {
        String signed = id + "." + timestamp + "." + body;
        return Stream.concat(
                        Stream.of(current),
                        previous
                                .filter(secret ->
                                        previousUntil.filter(now::isBefore).isPresent())
                                .stream())
                .map(secret -> "v1," + hmac(secret, signed))
                .collect(Collectors.joining(" "));
    }

    private static String hmac(String secret, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring(PREFIX.length())), ALGORITHM));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }

    @Override
    public String toString() {
        return "SigningSecrets[hidden]";
    }
}
