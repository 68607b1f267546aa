package dev.dragoman.times;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** The one clock of the service: code that needs the current time injects it, and tests replace it. */
@ApplicationScoped
public class ClockProducer {

    @Produces
    @ApplicationScoped
    Clock clock() {
        return systemClock();
    }

    /** The same clock for commands, which run without the service. */
    public static Clock systemClock() {
        return Clock.systemUTC();
    }
}
