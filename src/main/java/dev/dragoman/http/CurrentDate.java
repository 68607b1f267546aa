package dev.dragoman.http;

import io.netty.handler.codec.DateFormatter;
import io.netty.util.AsciiString;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;

/** The current time as the value of {@code Date} (RFC 9110 §5.6.7), formatted once a second. */
@Singleton
public class CurrentDate {

    /** The name of the field. */
    public static final AsciiString FIELD = AsciiString.of("Date");

    private final Clock clock;
    private volatile Second last = new Second(Long.MIN_VALUE, AsciiString.EMPTY_STRING);

    private record Second(long epoch, AsciiString text) {}

    CurrentDate(Clock clock) {
        this.clock = clock;
    }

    public AsciiString text() {
        Instant now = clock.instant();
        Second known = last;
        if (known.epoch() != now.getEpochSecond()) {
            known = new Second(now.getEpochSecond(), AsciiString.of(DateFormatter.format(Date.from(now))));
            last = known;
        }
        return known.text();
    }
}
