package dev.dragoman.webhooks;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes identifiers of webhooks, messages and deliveries. */
final class MessageIds {

    private static final AtomicInteger LAST = new AtomicInteger();
    private static final int BYTES = 12;

    private MessageIds() {}

    /** An id of a webhook or a message. */
    static String random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** An id that sorts by time, and within a millisecond by the order of the calls in this process. */
    static String ordered(Instant now) {
        HexFormat hex = HexFormat.of();
        return hex.toHexDigits(now.toEpochMilli())
                + hex.toHexDigits(LAST.incrementAndGet())
                + hex.toHexDigits(ThreadLocalRandom.current().nextInt());
    }
}
