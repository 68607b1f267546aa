package dev.dragoman.proofs.verification;

import dev.dragoman.http.ContentDigest;
import dev.dragoman.proofs.keys.Ed25519;
import dev.dragoman.proofs.message.MessageSignature;
import java.net.URI;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An answer as it was received: nothing of it is proven before it was verified. */
public final class ReceivedMessage {

    private static final String CONTENT_LOCATION = "content-location";

    /** Without these, a signature would be as true of other content, or of the same content at another address. */
    private static final List<String> REQUIRED = List.of("@status", "content-digest", CONTENT_LOCATION);

    /** What this service writes; a signature that is written in another way cannot be read. */
    private static final Pattern INPUT = Pattern.compile(
            "\\((\"[a-z0-9@-]+\"(?: \"[a-z0-9@-]+\")*)\\)(;created=([0-9]{1,12});keyid=\"([^\"]*)\";[^, ]*)");

    private static final Pattern SIGNATURE = Pattern.compile(":([A-Za-z0-9+/]+=*):");

    private final URI address;
    private final int status;
    private final Map<String, List<String>> fields;
    private final byte[] content;

    /**
     * An answer.
     *
     * @param address where it was received from
     * @param content in its content coding
     */
    public ReceivedMessage(URI address, int status, Map<String, List<String>> fields, byte[] content) {
        this.address = address;
        this.status = status;
        this.fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        this.fields.putAll(fields);
        this.content = content.clone();
    }

    /**
     * What its signature proves.
     *
     * @param location the address of the content, which may be more precise than the one that was asked for
     * @param at when it was signed
     */
    public record Proven(URI location, Instant at, PublisherKeys.Key key) {}

    public URI address() {
        return address;
    }

    /**
     * Compares the content with its digest (RFC 9530).
     *
     * @return false if it has none by SHA-256
     * @throws VerificationException if it is another one
     */
    public boolean hasRightDigest() {
        Optional<String> claimed = member(ContentDigest.FIELD, "sha-256");
        claimed.filter(digest -> !ContentDigest.of(content).equals("sha-256=" + digest))
                .ifPresent(digest -> {
                    throw new VerificationException("The content is not the one of its Content-Digest: it was changed");
                });
        return claimed.isPresent();
    }

    /**
     * Verifies the content and the signature (RFC 9421 §3.2).
     *
     * @return empty if this service has not signed it
     * @throws VerificationException with what is wrong
     */
    public Optional<Proven> verify(PublisherKeys keys) {
        return member(MessageSignature.INPUT_FIELD, MessageSignature.LABEL).map(input -> verify(keys, input));
    }

    private Proven verify(PublisherKeys keys, String input) {
        Matcher parts = INPUT.matcher(input);
        Matcher signature = SIGNATURE.matcher(
                member(MessageSignature.FIELD, MessageSignature.LABEL).orElse(""));
        if (!parts.matches() || !signature.matches()) {
            throw new VerificationException("The signature of the HTTP message cannot be read");
        }
        Map<String, String> components = new LinkedHashMap<>();
        Stream.of(parts.group(1).replace("\"", "").split(" ")).forEach(name -> components.put(name, value(name)));
        if (!components.keySet().containsAll(REQUIRED) || !hasRightDigest()) {
            throw new VerificationException(
                    "The signature of the HTTP message does not cover its status, content and" + " address");
        }
        PublisherKeys.Key key = keys.require(parts.group(4));
        byte[] base = new MessageSignature(components, parts.group(2)).base();
        if (!Ed25519.verify(key.key(), base, Base64.getDecoder().decode(signature.group(1)))) {
            throw new VerificationException("The signature of the HTTP message is wrong");
        }
        Instant at = Instant.ofEpochSecond(Long.parseLong(parts.group(3)));
        key.requireInUse(at);
        return new Proven(address.resolve(components.get(CONTENT_LOCATION)), at, key);
    }

    private String value(String component) {
        return component.equals("@status")
                ? Integer.toString(status)
                : field(component).orElse("");
    }

    private Optional<String> field(String name) {
        return Optional.ofNullable(fields.get(name)).map(values -> String.join(", ", values));
    }

    /** The value of a member of a dictionary (RFC 9651 §3.2). */
    private Optional<String> member(String field, String key) {
        return Stream.of(field(field).orElse("").split(",", -1))
                .map(String::strip)
                .filter(member -> member.startsWith(key + "="))
                .map(member -> member.substring(key.length() + 1))
                .findFirst();
    }
}
