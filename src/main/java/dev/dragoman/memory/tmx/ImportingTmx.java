package dev.dragoman.memory.tmx;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dragoman.access.Audit;
import dev.dragoman.access.Caller;
import dev.dragoman.access.Role;
import dev.dragoman.bundles.BundleLimits;
import dev.dragoman.bundles.xliff.XmlText;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.memory.MemoryPairs;
import dev.dragoman.memory.NormalizedSource;
import dev.dragoman.memory.Remembering;
import dev.dragoman.memory.tmx.TmxFile.Pair;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.limits.RecordLimits;
import dev.dragoman.storage.Tables;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Takes TMX files into the memory in two steps: a person sees what a file would add, and then takes it or does not. */
@Singleton
public class ImportingTmx {

    /** How long a file waits to be taken. */
    private static final Duration TTL = Duration.ofHours(1);

    private static final int MAX_NAME_LENGTH = 200;
    private static final int BATCH = 500;

    private final RecordLimits limits;
    private final Audit audit;
    private final Clock clock;

    ImportingTmx(RecordLimits limits, Audit audit, Clock clock) {
        this.limits = limits;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Keeps a file that can be read, in place of one that the person has left waiting.
     *
     * @return its id
     * @throws ProblemException FORBIDDEN unless the caller publishes the language, or as {@link TmxReader#read}
     */
    public String keep(Tables tables, Caller caller, LanguageTag locale, String name, byte[] file) {
        caller.require(Role.PUBLISHER, locale);
        TmxReader.read(file, locale, BundleLimits.of(limits));
        MemoryImports imports = tables.table(MemoryImports.class);
        imports.discard(caller.name());
        String id = UUID.randomUUID().toString();
        imports.add(
                id,
                locale.toString(),
                name.substring(0, Math.min(name.length(), MAX_NAME_LENGTH)),
                caller.name(),
                caller.displayName().orElse(caller.name()),
                now(),
                XmlText.decode(file));
        return id;
    }

    /** What a person's own file would add; empty if it does not wait any more. */
    public Optional<TmxReport> report(Tables tables, Caller caller, String id) {
        return waiting(tables, caller, id).map(waiting -> {
            TmxFile file = read(waiting);
            int added = unknown(tables, waiting.locale(), file.pairs()).size();
            return new TmxReport(
                    id,
                    waiting.file(),
                    waiting.locale(),
                    added,
                    file.pairs().size() - added,
                    file.others(),
                    file.refused());
        });
    }

    /**
     * Adds what the memory does not have.
     *
     * @return how many pairs; empty if the file does not wait any more
     * @throws ProblemException FORBIDDEN
     */
    public Optional<Integer> take(Tables tables, Caller caller, String id) {
        return waiting(tables, caller, id).map(waiting -> {
            caller.require(Role.PUBLISHER, waiting.locale());
            Instant now = now();
            int added = add(tables, waiting, now);
            tables.table(MemoryImports.class).take(id, now);
            audit.add(
                    tables,
                    caller,
                    "memory.import",
                    null,
                    waiting.locale().toString(),
                    Map.of("file", waiting.file(), "pairs", added));
            return added;
        });
    }

    /** Adds the pairs of a file that was taken before, in a store that does not have them. */
    void restore(Tables tables, String id) {
        MemoryImports imports = tables.table(MemoryImports.class);
        imports.taken(id)
                .ifPresent(file -> add(tables, file, imports.takenAt(id).orElseThrow()));
    }

    private int add(Tables tables, MemoryImport file, Instant at) {
        MemoryPairs pairs = tables.table(MemoryPairs.class);
        List<Pair> added = unknown(tables, file.locale(), read(file).pairs());
        added.forEach(pair -> pairs.addOfFile(
                Remembering.source(tables, NormalizedSource.of(pair.source())),
                file.locale().toString(),
                pair.target(),
                file.id(),
                file.person(),
                at));
        return added.size();
    }

    /** Deletes the file that the person has left waiting. */
    public void discard(Tables tables, Caller caller) {
        tables.table(MemoryImports.class).discard(caller.name());
    }

    private Optional<MemoryImport> waiting(Tables tables, Caller caller, String id) {
        return tables.table(MemoryImports.class).waiting(id, caller.name(), now().minus(TTL));
    }

    private TmxFile read(MemoryImport waiting) {
        return TmxReader.read(
                withoutDeclaration(waiting.content()).getBytes(UTF_8), waiting.locale(), BundleLimits.of(limits));
    }

    /** The text is kept decoded, so that the encoding that it declares may be another one. Lines stay as they were. */
    private static String withoutDeclaration(String xml) {
        return xml.startsWith("<?xml") ? xml.replaceFirst("^<\\?xml[^>]*\\?>", "") : xml;
    }

    /** Those that the memory does not have in this language, each once. */
    private static List<Pair> unknown(Tables tables, LanguageTag locale, List<Pair> pairs) {
        List<Pair> unknown = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (int at = 0; at < pairs.size(); at += BATCH) {
            List<Pair> batch = pairs.subList(at, Math.min(pairs.size(), at + BATCH));
            List<String> digests = batch.stream()
                    .map(pair -> NormalizedSource.of(pair.source()).digest())
                    .toList();
            tables.table(MemoryPairs.class)
                    .exact(digests, locale.toString())
                    .forEach(pair -> known.add(pair.digest() + pair.target()));
            for (int i = 0; i < batch.size(); i++) {
                if (known.add(digests.get(i) + batch.get(i).target())) {
                    unknown.add(batch.get(i));
                }
            }
        }
        return unknown;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
