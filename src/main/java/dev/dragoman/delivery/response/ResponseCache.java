package dev.dragoman.delivery.response;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.dragoman.delivery.cache.DeliveryConfig;
import dev.dragoman.delivery.cache.Generations;
import dev.dragoman.delivery.cache.Validity;
import dev.dragoman.http.metrics.MetricUri;
import dev.dragoman.json.Digest;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * The answers to public reads by the requests' own text. Requests that are written differently share an answer if it is
 * the same. Requests and answers have a limit each, so that endless different requests for one answer push no other
 * answer out. An entry ends with the change of what it shows, see {@link Generations}.
 */
@Singleton
public class ResponseCache {

    private static final int ENTRY_BYTES = 300;

    private final Generations generations;
    private final boolean enabled;
    /** By requests that were sent once; endless different ones push out only one another. */
    private final Cache<RequestKey, Entry> sentOnce;
    /** By requests that were sent again. */
    private final Cache<RequestKey, Entry> sentAgain;

    private final Cache<Digest, PublicAnswer> answers;

    /** Names the answer instead of holding it, so that the answers' limit is theirs alone. */
    private record Entry(Digest answer, Validity validity, String template) {}

    /**
     * An answer that is kept.
     *
     * @param template of the address, by which requests are counted
     */
    record Hit(PublicAnswer answer, String template) {}

    ResponseCache(DeliveryConfig config, Generations generations, MeterRegistry meters) {
        this.generations = generations;
        this.enabled = config.cache();
        long bytes = config.cacheMebibytes() * 1024L * 1024;
        answers = Caffeine.newBuilder()
                .maximumWeight(bytes * 3 / 8)
                .weigher((Digest identity, PublicAnswer answer) -> answer.weight())
                .build();
        sentOnce = requests(bytes / 32);
        sentAgain = requests(bytes * 3 / 32);
        Gauge.builder("dragoman.responses.cached", answers, Cache::estimatedSize)
                .description("Complete responses that are kept in memory")
                .register(meters);
    }

    private static Cache<RequestKey, Entry> requests(long bytes) {
        return Caffeine.newBuilder()
                .maximumWeight(bytes)
                .weigher((RequestKey key, Entry entry) -> ENTRY_BYTES + key.length())
                .build();
    }

    boolean isEnabled() {
        return enabled;
    }

    /** The answer to a request, if it is known and still valid. */
    Optional<Hit> find(RequestKey key) {
        Entry entry = sentAgain.getIfPresent(key);
        if (entry == null || !generations.holds(entry.validity())) {
            entry = sentOnce.getIfPresent(key);
            if (entry != null) {
                sentAgain.put(key, entry);
                sentOnce.invalidate(key);
            }
        }
        if (entry == null || !generations.holds(entry.validity())) {
            return Optional.empty();
        }
        PublicAnswer answer = answers.getIfPresent(entry.answer());
        return answer == null ? Optional.empty() : Optional.of(new Hit(answer, entry.template()));
    }

    /**
     * Keeps the answer to a request, unless either is one that is not cached.
     *
     * @param validity asked for before what the answer shows was read
     * @return the answer, or an equal one that is kept already
     */
    public PublicAnswer offer(HttpServerRequest http, PublicAnswer answer, Validity validity) {
        if (!enabled || answer.status() != 200 || !generations.holds(validity)) {
            return answer;
        }
        return PlainRequest.of(http)
                .map(request -> keep(request.key(), answer, validity, MetricUri.template(http)))
                .orElse(answer);
    }

    private PublicAnswer keep(RequestKey key, PublicAnswer answer, Validity validity, String template) {
        Digest identity = answer.identity();
        PublicAnswer shared = answers.get(identity, absent -> answer);
        Entry entry = new Entry(identity, validity, template);
        if (sentAgain.asMap().replace(key, entry) == null) {
            sentOnce.put(key, entry);
        }
        return shared;
    }
}
