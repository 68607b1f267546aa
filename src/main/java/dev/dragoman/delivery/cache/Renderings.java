package dev.dragoman.delivery.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.dragoman.locales.LanguageChoice;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.records.Slug;
import dev.dragoman.rendering.record.page.AddressQuery;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Supplier;

/** The cache of rendered representations of records: each is rendered once, within a size limit. */
@Singleton
public class Renderings {

    private final Cache<Key, Representation> kept;
    private final Timer timer;

    Renderings(DeliveryConfig config, MeterRegistry meters) {
        kept = Caffeine.newBuilder()
                // Another eighth is for lists and searches, and half for complete answers, which share their bodies
                // with these.
                .maximumWeight(config.cacheMebibytes() * 1024L * 1024 * 3 / 8)
                .weigher((Key key, Representation of) -> of.weight())
                .build();
        timer = Timer.builder("dragoman.renderings")
                .description("Representations of records rendered, rather than served as kept")
                .register(meters);
        Gauge.builder("dragoman.representations.cached", kept, Cache::estimatedSize)
                .description("Representations of records that are kept in memory")
                .register(meters);
    }

    /**
     * The cache key of a representation.
     *
     * @param version of the {@link PublicRecord} that it was rendered from
     * @param view what of the record it shows, in which format
     */
    public record Key(Slug slug, long version, String view, LanguageChoice language, AddressQuery query) {

        /** The key of a page, which shows fewer differences of the preferences than data does. */
        public static Key ofPage(Slug slug, long version, String view, LanguageChoice language, AddressQuery query) {
            // Pages name the requested language only if another one is served.
            Optional<LanguageTag> requested =
                    language.fallback().flatMap(reason -> language.requested().map(LanguageTag::base));
            boolean variant = !language.served().equals(language.served().withoutVariants());
            return new Key(
                    slug,
                    version,
                    view,
                    new LanguageChoice(
                            requested,
                            language.served(),
                            language.fallback(),
                            language.formatting(),
                            language.wording()),
                    new AddressQuery(
                            variant ? query.lang() : query.lang().map(LanguageTag::withoutVariants),
                            query.zone(),
                            query.strict(),
                            query.unknownZone(),
                            query.embedding()));
        }
    }

    /** The representation if it is in memory. */
    public Optional<Representation> find(Key key) {
        return Optional.ofNullable(kept.getIfPresent(key));
    }

    /** The representation, rendered if it is not in memory. */
    public Representation get(Key key, Supplier<Representation> rendering) {
        return kept.get(key, absent -> timer.record(rendering));
    }
}
