package dev.dragoman.drafting;

import dev.dragoman.json.Digest;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.records.markdown.MarkdownReader;
import dev.dragoman.translation.Bundle;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the files of a record's folder say, parsed and checked before the transaction that stores them, so that several
 * folders are parsed at the same time. A file that is not here, or has changed since, is parsed in the transaction.
 */
public final class ParsedFolder {

    private final Map<Digest, MarkdownReader.Reading> records = new HashMap<>();
    private final Map<BundleFile, Bundle> bundles = new HashMap<>();

    /** Nothing was parsed before. */
    public static ParsedFolder none() {
        return new ParsedFolder();
    }

    /**
     * A bundle's file, which names its locale, and the text that it was read for.
     *
     * @param digest of its bytes
     */
    private record BundleFile(Digest digest, CanonicalRecord canonical) {}

    void add(Digest file, MarkdownReader.Reading reading) {
        records.put(file, reading);
    }

    void add(Digest file, Bundle bundle, CanonicalRecord canonical) {
        bundles.put(new BundleFile(file, canonical), bundle);
    }

    Optional<MarkdownReader.Reading> record(Digest file) {
        return Optional.ofNullable(records.get(file));
    }

    Optional<Bundle> bundle(Digest file, CanonicalRecord canonical) {
        return Optional.ofNullable(bundles.get(new BundleFile(file, canonical)));
    }
}
