package dev.dragoman.http;

import io.netty.handler.codec.DateFormatter;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.util.Date;

/** Adds Date to every response, from which caches compute its age (RFC 9110 §6.6.1). */
@Singleton
public class DateHeader {

    private static final int BEFORE_ANY_OTHER = 1_000;

    private final Clock clock;

    DateHeader(Clock clock) {
        this.clock = clock;
    }

    void onEveryAnswer(@Observes Filters filters) {
        filters.register(this::add, BEFORE_ANY_OTHER);
    }

    private void add(RoutingContext context) {
        context.response().putHeader(HttpHeaders.DATE, DateFormatter.format(Date.from(clock.instant())));
        context.next();
    }
}
