package dev.dragoman.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Adds Date to every response, from which caches compute its age (RFC 9110 §6.6.1). */
@Singleton
public class DateHeader {

    private static final int BEFORE_ANY_OTHER = 1_000;

    private final CurrentDate date;

    DateHeader(CurrentDate date) {
        this.date = date;
    }

    void onEveryAnswer(@Observes Filters filters) {
        filters.register(this::add, BEFORE_ANY_OTHER);
    }

    private void add(RoutingContext context) {
        context.response().putHeader(CurrentDate.FIELD, date.text());
        context.next();
    }
}
