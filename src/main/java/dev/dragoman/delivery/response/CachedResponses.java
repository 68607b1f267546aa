package dev.dragoman.delivery.response;

import dev.dragoman.http.CurrentDate;
import dev.dragoman.http.metrics.MetricUri;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;

/**
 * Answers public reads from the response cache, on the event loop, before any other handler sees the request. Whatever
 * is not in the cache goes on to the resources, whose answers fill it.
 */
@Singleton
public class CachedResponses {

    /** Before all filters of ours; what Quarkus has earlier, such as its access log, still applies. */
    private static final int ORDER = -20_000;

    private final ResponseCache cache;
    private final CurrentDate date;
    private final LongAdder sent = new LongAdder();

    CachedResponses(ResponseCache cache, CurrentDate date, MeterRegistry meters) {
        this.cache = cache;
        this.date = date;
        FunctionCounter.builder("dragoman.responses.from.cache", sent, LongAdder::sum)
                .description("Public reads answered with a response that was kept")
                .register(meters);
    }

    void register(@Observes Router router) {
        if (cache.isEnabled()) {
            router.route().order(ORDER).handler(this::answer);
        }
    }

    private void answer(RoutingContext exchange) {
        HttpServerRequest http = exchange.request();
        Optional<PlainRequest> request = PlainRequest.of(http);
        Optional<ResponseCache.Hit> found = request.flatMap(plain -> cache.find(plain.key()));
        if (found.isEmpty()) {
            exchange.next();
            return;
        }
        PublicAnswer answer = found.get().answer();
        String ifNoneMatch = request.get().ifNoneMatch();
        boolean known = ifNoneMatch != null && answer.isKnown(ifNoneMatch);
        if (ifNoneMatch != null && !known && answer.isNamedInOtherCoding(ifNoneMatch)) {
            exchange.next();
            return;
        }
        sent.increment();
        MetricUri.set(http, found.get().template());
        HttpServerResponse response = exchange.response();
        response.headers().add(CurrentDate.FIELD, date.text());
        answer.send(response, known, HttpMethod.HEAD.equals(http.method()));
    }
}
