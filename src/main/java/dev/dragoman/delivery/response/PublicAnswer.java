package dev.dragoman.delivery.response;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.dragoman.delivery.cache.SharedBytes;
import dev.dragoman.http.ContentDigest;
import dev.dragoman.http.EntityTag;
import dev.dragoman.json.Digest;
import io.netty.util.AsciiString;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * An answer to a public read, ready to be sent: status, header fields and body, the same for everyone whose request
 * leads to it.
 */
public final class PublicAnswer {

    /** What a 304 repeats (RFC 9110 §15.4.5). */
    private static final Set<String> IN_NOT_MODIFIED = caseInsensitive(
            "Cache-Control",
            "CDN-Cache-Control",
            "Surrogate-Key",
            "Cache-Tag",
            "Content-Location",
            "ETag",
            "Last-Modified",
            "Vary");

    private final int status;
    private final EntityTag etag;
    private final String etagText;
    private final SharedBytes body;
    private final List<Field> fields;
    private final List<Field> fieldsOfHead;
    private final List<Field> fieldsOfNotModified;
    private final Supplier<List<Field>> signature;
    private volatile List<Field> signed = List.of();

    /**
     * A header field.
     *
     * @param value in ASCII
     */
    public record Field(AsciiString name, AsciiString value) {

        public static Field of(String name, Object value) {
            return new Field(AsciiString.of(name), AsciiString.of(value.toString()));
        }
    }

    /**
     * An answer with these fields, sent in the order of their names; {@code Date} is added when it is sent.
     *
     * @param signature makes the fields of its signature; empty if it is not signed, or cannot be for now
     */
    public PublicAnswer(
            int status, EntityTag etag, SharedBytes body, List<Field> fields, Supplier<List<Field>> signature) {
        this.status = status;
        this.etag = etag;
        this.etagText = etag.toString();
        this.body = body;
        this.signature = signature;
        this.fields = sorted(fields.stream());
        this.fieldsOfHead = this.fields.stream()
                .filter(field -> !field.name().toString().equals(ContentDigest.FIELD))
                .toList();
        this.fieldsOfNotModified = this.fields.stream()
                .filter(field -> IN_NOT_MODIFIED.contains(field.name().toString()))
                .toList();
    }

    private static List<Field> sorted(Stream<Field> fields) {
        return fields.sorted(Comparator.comparing(field -> field.name().toString(), String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    public int status() {
        return status;
    }

    public SharedBytes body() {
        return body;
    }

    /** The header fields of an answer with its body. It is signed when they are first asked for, and only once. */
    public List<Field> fields() {
        if (!signed.isEmpty()) {
            return signed;
        }
        List<Field> added = signature.get();
        if (added.isEmpty()) {
            return fields;
        }
        signed = sorted(Stream.concat(fields.stream(), added.stream()));
        return signed;
    }

    /** Those of an answer to HEAD, which has no content to describe (RFC 9530 §2) or to sign. */
    public List<Field> fieldsOfHead() {
        return fieldsOfHead;
    }

    /** Those of a 304. */
    public List<Field> fieldsOfNotModified() {
        return fieldsOfNotModified;
    }

    /** Whether {@code If-None-Match} names this representation, by weak comparison (RFC 9110 §13.1.2). */
    public boolean isKnown(String ifNoneMatch) {
        if (ifNoneMatch.equals(etagText)) {
            return true;
        }
        return (ifNoneMatch.contains(etag.opaque()) || ifNoneMatch.indexOf('*') >= 0) && etag.isIn(ifNoneMatch);
    }

    /** Whether {@code If-None-Match} names another content coding of this text, which only the resources can judge. */
    boolean isNamedInOtherCoding(String ifNoneMatch) {
        int end = etag.opaque().indexOf('-');
        return ifNoneMatch.contains(end < 0 ? etag.opaque() : etag.opaque().substring(0, end));
    }

    /** Sends it on the event loop. */
    void send(HttpServerResponse response, boolean notModified, boolean head) {
        if (notModified) {
            add(response, fieldsOfNotModified);
            response.setStatusCode(304).end();
        } else if (head) {
            add(response, fieldsOfHead);
            response.setStatusCode(status).end();
        } else {
            add(response, fields());
            response.setStatusCode(status).end(body.toSend());
        }
    }

    private static void add(HttpServerResponse response, List<Field> fields) {
        MultiMap headers = response.headers();
        for (Field field : fields) {
            headers.add(field.name(), field.value());
        }
    }

    /** What distinguishes it from other answers; its tag stands for the body. */
    Digest identity() {
        StringBuilder identity = new StringBuilder().append(status).append('\n');
        fields.forEach(field ->
                identity.append(field.name()).append(':').append(field.value()).append('\n'));
        return Digest.of(identity.toString().getBytes(US_ASCII));
    }

    /** An estimate of its memory in bytes. */
    int weight() {
        int header = fields.stream()
                .mapToInt(field -> 64 + field.name().length() + field.value().length())
                .sum();
        return 2 * header + body.length();
    }

    private static Set<String> caseInsensitive(String... names) {
        Set<String> set = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        set.addAll(List.of(names));
        return set;
    }
}
