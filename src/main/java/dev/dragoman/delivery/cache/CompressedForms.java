package dev.dragoman.delivery.cache;

import dev.dragoman.http.ContentCoding;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The compressed forms of a body, each made once, when it is first asked for. */
public final class CompressedForms {

    /** Shorter bodies fit into one packet, compressed or not. */
    private static final int MIN_LENGTH = 1024;

    private static final Pattern TEXT = Pattern.compile("text/.*|application/(?:.*\\+)?(?:json|xml)(?:;.*)?");

    private final SharedBytes body;
    private final boolean worthwhile;
    private final Map<ContentCoding, Optional<SharedBytes>> made = new ConcurrentHashMap<>();

    CompressedForms(SharedBytes body, String mediaType) {
        this.body = body;
        this.worthwhile = body.length() >= MIN_LENGTH && TEXT.matcher(mediaType).matches();
    }

    /** Whether there are any: pictures and small bodies are sent as they are. */
    public boolean areWorthwhile() {
        return worthwhile;
    }

    /** Whether {@link #in} answers at once. */
    public boolean isReady(ContentCoding coding) {
        return made.containsKey(coding);
    }

    /** The body in a coding, or empty if it is not shorter in it. Compresses it on the calling thread at first. */
    public Optional<SharedBytes> in(ContentCoding coding, Compression compression) {
        return made.computeIfAbsent(coding, absent -> Optional.of(compression.compress(body.toArray(), absent))
                .filter(compressed -> compressed.length < body.length())
                .map(SharedBytes::new));
    }
}
