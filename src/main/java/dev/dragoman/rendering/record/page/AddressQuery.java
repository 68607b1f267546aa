package dev.dragoman.rendering.record.page;

import static java.util.Objects.requireNonNull;

import dev.dragoman.locales.LanguageTag;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the query of a record's address asks for; the page's own form hands it on.
 *
 * @param lang the language of {@code ?lang=}
 * @param zone a further zone that times are shown in ({@code ?tz=})
 * @param strict whether another language than those asked for is declined ({@code ?fallback=none})
 * @param unknownZone what was typed into the page's form instead of a zone, to be shown there with a message
 * @param embedding how a fragment fits into the page around it ({@code ?heading=} and {@code ?prefix=})
 */
public record AddressQuery(
        Optional<LanguageTag> lang,
        Optional<ZoneId> zone,
        boolean strict,
        Optional<String> unknownZone,
        Embedding embedding) {

    /** An address without a query. */
    public static final AddressQuery NONE = new AddressQuery(Optional.empty(), Optional.empty(), false);

    /** A query without a mistake in it. */
    public AddressQuery(Optional<LanguageTag> lang, Optional<ZoneId> zone, boolean strict) {
        this(lang, zone, strict, Optional.empty(), Embedding.NONE);
    }

    public AddressQuery {
        requireNonNull(lang, "lang");
        requireNonNull(zone, "zone");
        requireNonNull(unknownZone, "unknownZone");
        requireNonNull(embedding, "embedding");
    }

    /** The same, of a fragment. */
    public AddressQuery embedded(Embedding other) {
        return new AddressQuery(lang, zone, strict, unknownZone, other);
    }

    /** Only what shows in a representation without forms. */
    public AddressQuery withoutForms() {
        return new AddressQuery(Optional.empty(), zone, false);
    }

    /** The form which asks for a zone. */
    public RecordPage.ZoneForm zoneForm() {
        List<RecordPage.Parameter> parameters = new ArrayList<>();
        lang.ifPresent(tag -> parameters.add(new RecordPage.Parameter("lang", tag.toString())));
        if (strict) {
            parameters.add(new RecordPage.Parameter("fallback", "none"));
        }
        return new RecordPage.ZoneForm(parameters, unknownZone.orElse(null));
    }
}
