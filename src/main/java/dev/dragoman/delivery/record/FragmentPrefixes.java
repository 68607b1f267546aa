package dev.dragoman.delivery.record;

import dev.dragoman.delivery.cache.Representation;
import dev.dragoman.rendering.record.page.AddressQuery;
import dev.dragoman.rendering.record.page.Embedding;
import dev.dragoman.rendering.record.page.RecordRendering.Format;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Puts the prefix of ids into fragments that are rendered once for all prefixes: clients choose prefixes freely, and one
 * cached fragment for each of them would push everything else out of the cache.
 */
final class FragmentPrefixes {

    private static final int LENGTH = 32;

    /** Stands in a cached fragment where the prefix belongs. No text contains it, as it is never sent and not guessable. */
    private final String placeholder = ("p" + UUID.randomUUID().toString().replace("-", "")).substring(0, LENGTH);

    /** How the fragment that is cached is embedded: without a prefix, or with the placeholder. */
    Embedding cached(Embedding asked) {
        return asked.prefix().isEmpty() ? asked : asked.withPrefix(placeholder);
    }

    /** What was rendered, with the prefix in place if it is a fragment. */
    Representation applied(Representation rendered, Format format, AddressQuery query) {
        String prefix = query.embedding().prefix();
        if (format != Format.FRAGMENT || prefix.isEmpty()) {
            return rendered;
        }
        String text = new String(rendered.body().toArray(), StandardCharsets.UTF_8);
        return rendered.withBody(text.replace(placeholder, prefix).getBytes(StandardCharsets.UTF_8));
    }
}
