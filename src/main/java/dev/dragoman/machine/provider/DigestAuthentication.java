package dev.dragoman.machine.provider;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Answers a challenge of HTTP Digest Access Authentication (RFC 7616) with the quality of protection {@code auth}. */
final class DigestAuthentication {

    private static final Pattern PARAMETER =
            Pattern.compile("([A-Za-z]{1,20})\\s{0,5}=\\s{0,5}(?:\"([^\"]{0,500})\"|([^\\s,\"]{1,200}))");
    private static final String SCHEME = "digest ";

    private final Map<String, String> challenge;

    private DigestAuthentication(Map<String, String> challenge) {
        this.challenge = challenge;
    }

    /** The challenge of a {@code WWW-Authenticate} field; empty if it is another one, or one that is not understood. */
    static Optional<DigestAuthentication> of(String field) {
        if (!field.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
            return Optional.empty();
        }
        Map<String, String> challenge = new HashMap<>();
        Matcher parameter = PARAMETER.matcher(field.substring(SCHEME.length()));
        while (parameter.find()) {
            challenge.put(
                    parameter.group(1).toLowerCase(Locale.ROOT),
                    parameter.group(2) != null ? parameter.group(2) : parameter.group(3));
        }
        return Optional.of(new DigestAuthentication(challenge))
                .filter(found -> challenge.containsKey("nonce") && algorithm(challenge) != null);
    }

    /**
     * The value of {@code Authorization}.
     *
     * @param uri the path and query of the request
     * @param clientNonce a random one
     */
    String authorization(String user, String password, String method, String uri, String clientNonce) {
        String realm = challenge.getOrDefault("realm", "");
        String nonce = challenge.get("nonce");
        String secret = hash(user + ":" + realm + ":" + password);
        String request = hash(method + ":" + uri);
        boolean protectedByAuth = challenge.containsKey("qop");
        String response = protectedByAuth
                ? hash(secret + ":" + nonce + ":00000001:" + clientNonce + ":auth:" + request)
                : hash(secret + ":" + nonce + ":" + request);
        StringBuilder field = new StringBuilder("Digest username=\"" + user + "\", realm=\"" + realm + "\", nonce=\""
                + nonce + "\", uri=\"" + uri + "\", response=\"" + response + "\"");
        if (challenge.containsKey("algorithm")) {
            field.append(", algorithm=").append(challenge.get("algorithm"));
        }
        if (challenge.containsKey("opaque")) {
            field.append(", opaque=\"").append(challenge.get("opaque")).append('"');
        }
        if (protectedByAuth) {
            field.append(", qop=auth, nc=00000001, cnonce=\"")
                    .append(clientNonce)
                    .append('"');
        }
        return field.toString();
    }

    private String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance(algorithm(challenge)).digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has MD5 and SHA-256", e);
        }
    }

    private static String algorithm(Map<String, String> challenge) {
        return switch (challenge.getOrDefault("algorithm", "MD5").toUpperCase(Locale.ROOT)) {
            case "MD5" -> "MD5";
            case "SHA-256" -> "SHA-256";
            default -> null;
        };
    }
}
