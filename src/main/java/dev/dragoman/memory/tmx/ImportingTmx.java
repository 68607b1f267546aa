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
     * Checks that a file can be read and who sends it.
     *
     * @throws ProblemException FORBIDDEN unless the caller publishes the language, or as {@link TmxReader#read}
     */
    public void check(Caller caller, LanguageTag locale, byte[] file) {
        caller.require(Role.PUBLISHER, locale);
        TmxReader.read(file, locale, BundleLimits.of(limits));
    }

    /**
     * Keeps a file that was checked, in place of one that the person has left waiting.
     *
     * @return its id
     */
    public String keep(Tables tables, Caller caller, LanguageTag locale, String name, byte[] file) {
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

    /** A person's own file; empty if it does not wait any more. */
    public Optional<MemoryImport> waiting(Tables tables, Caller caller, String id) {
        return tables.table(MemoryImports.class).waiting(id, caller.name(), now().minus(TTL));
    }

    /** Reads a file, which takes long: outside of any transaction. */
    public ReadImport read(MemoryImport file) {
        TmxFile content = TmxReader.read(
                withoutDeclaration(file.content()).getBytes(UTF_8), file.locale(), BundleLimits.of(limits));
        return new ReadImport(
                file,
                content,
                content.pairs().stream()
                        .map(pair -> NormalizedSource.of(pair.source()))
                        .toList());
    }

    /** What a file would add. */
    public TmxReport report(Tables tables, ReadImport read) {
        MemoryImport file = read.file();
        TmxFile content = read.content();
        int added = unknown(tables, read).size();
        return new TmxReport(
                file.id(),
                file.file(),
                file.locale(),
                added,
                content.pairs().size() - added,
                content.others(),
                content.refused());
    }

    /**
     * Adds what the memory does not have.
     *
     * @return how many pairs; empty if the file does not wait any more
     * @throws ProblemException FORBIDDEN
     */
    public Optional<Integer> take(Tables tables, Caller caller, ReadImport read) {
        MemoryImports imports = tables.table(MemoryImports.class);
        String id = read.file().id();
        imports.lock(id);
        return waiting(tables, caller, id).map(waiting -> {
            caller.require(Role.PUBLISHER, waiting.locale());
            Instant now = now();
            int added = add(tables, read, now);
            if (added == 0) {
                imports.discard(caller.name());
            } else {
                imports.take(id, now);
            }
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
    void restore(Tables tables, ReadImport read) {
        MemoryImports imports = tables.table(MemoryImports.class);
        imports.lock(read.file().id());
        imports.takenAt(read.file().id()).ifPresent(at -> add(tables, read, at));
    }

    private static int add(Tables tables, ReadImport read, Instant at) {
        MemoryPairs pairs = tables.table(MemoryPairs.class);
        MemoryImport file = read.file();
        List<Integer> added = unknown(tables, read);
        added.forEach(i -> pairs.addOfFile(
                Remembering.source(tables, read.sources().get(i)),
                file.locale().toString(),
                read.content().pairs().get(i).target(),
                file.id(),
                file.person(),
                at));
        return added.size();
    }

    /** Deletes the file that the person has left waiting. */
    public void discard(Tables tables, Caller caller) {
        tables.table(MemoryImports.class).discard(caller.name());
    }

    /** The text is kept decoded, so that the encoding that it declares may be another one. Lines stay as they were. */
    private static String withoutDeclaration(String xml) {
        return xml.startsWith("<?xml") ? xml.replaceFirst("^<\\?xml[^>]*\\?>", "") : xml;
    }

    /** The positions of the pairs that the memory does not have in this language, each text once. */
    private static List<Integer> unknown(Tables tables, ReadImport read) {
        List<Pair> pairs = read.content().pairs();
        List<Integer> unknown = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (int at = 0; at < pairs.size(); at += BATCH) {
            int end = Math.min(pairs.size(), at + BATCH);
            List<String> digests = read.sources().subList(at, end).stream()
                    .map(NormalizedSource::digest)
                    .toList();
            tables.table(MemoryPairs.class)
                    .exact(digests, read.file().locale().toString())
                    .forEach(pair -> known.add(pair.digest() + pair.target()));
            for (int i = at; i < end; i++) {
                if (known.add(digests.get(i - at) + pairs.get(i).target())) {
                    unknown.add(i);
                }
            }
        }
        return unknown;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
