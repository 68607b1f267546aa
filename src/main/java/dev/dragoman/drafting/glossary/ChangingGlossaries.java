package dev.dragoman.drafting.glossary;

import dev.dragoman.access.Audit;
import dev.dragoman.access.Caller;
import dev.dragoman.access.Role;
import dev.dragoman.http.VersionTag;
import dev.dragoman.json.Digest;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.quality.glossary.GlossaryTable;
import dev.dragoman.quality.glossary.GlossaryWriter;
import dev.dragoman.storage.Tables;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/** Uploads glossaries, and undoes uploads. */
@Singleton
public class ChangingGlossaries {

    private static final int MAX_ROWS = 20_000;

    private final GlossaryFileReading reading;
    private final FolderGlossaries folder;
    private final Audit audit;
    private final Clock clock;

    ChangingGlossaries(GlossaryFileReading reading, FolderGlossaries folder, Audit audit, Clock clock) {
        this.reading = reading;
        this.folder = folder;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What is in force.
     *
     * @param version the newest version; empty if none was uploaded
     */
    public record InForce(GlossaryTable table, Optional<GlossaryVersion> version) {

        /** The number of the newest version; 0 if none was uploaded. */
        public int number() {
            return version.map(GlossaryVersion::number).orElse(0);
        }

        /** The entity tag of the newest version; empty if none was uploaded. */
        public Optional<VersionTag> tag() {
            return version.map(newest ->
                    VersionTag.of(newest.number(), Digest.of(newest.content().orElse(""))));
        }

        /** Whether there is an upload to undo. */
        public boolean isUploaded() {
            return version.filter(newest -> newest.origin() > 0).isPresent();
        }
    }

    /**
     * What an upload has done.
     *
     * @param number of the newest version after it
     */
    public record Taken(int number, GlossaryChanges changes) {}

    /** The glossary of a locale. */
    public InForce current(Tables tables, LanguageTag locale) {
        Optional<GlossaryVersion> newest = tables.table(GlossaryVersions.class).newest(locale.toString());
        return new InForce(
                newest.filter(version -> version.content().isPresent())
                        .map(CurrentGlossaries::table)
                        .orElseGet(() ->
                                new GlossaryTable(locale, folder.of(locale).rows())),
                newest);
    }

    /**
     * What a file would change; stores nothing.
     *
     * @param additive whether rows in force stay that the file does not have
     * @throws ProblemException FORBIDDEN, INVALID_BUNDLE if the file cannot be read at all, LIMIT_EXCEEDED
     */
    public GlossaryChanges check(Tables tables, Caller admin, LanguageTag locale, byte[] file, boolean additive) {
        admin.require(Role.ADMIN);
        InForce current = current(tables, locale);
        GlossaryChanges changes = GlossaryChanges.of(
                current.number(), current.table(), reading.read(locale, current.table(), file), additive);
        if (changes.result().size() > MAX_ROWS) {
            throw new ProblemException(
                    ProblemCode.LIMIT_EXCEEDED, "The glossary would have more than " + MAX_ROWS + " rows");
        }
        return changes;
    }

    /**
     * Stores what a file changes as the next version, which is in force at once.
     *
     * @param seen the newest version when the person saw what the file changes
     * @throws ProblemException as {@link #check}, PRECONDITION_FAILED if the glossary has changed since
     */
    public Taken take(Tables tables, Caller admin, LanguageTag locale, byte[] file, boolean additive, int seen) {
        GlossaryChanges changes = check(tables, admin, locale, file, additive);
        requireSame(changes.version(), seen);
        if (!changes.isNew()) {
            return new Taken(seen, changes);
        }
        int number =
                add(tables, admin, locale, seen, Optional.of(GlossaryWriter.write(changes.result())), Optional.empty());
        audit.add(
                tables,
                admin,
                "glossary.upload",
                null,
                locale.toString(),
                Map.of(
                        "version", number,
                        "added", changes.added().size(),
                        "changed", changes.changed().size(),
                        "removed", changes.removed().size(),
                        "refused", changes.refused().size()));
        return new Taken(number, changes);
    }

    /**
     * Brings back what was in force before the last upload that is not undone, as the next version.
     *
     * @param seen the newest version when the person asked for it
     * @throws ProblemException FORBIDDEN, PRECONDITION_FAILED if the glossary has changed since, WRONG_STATE if no upload is in force
     */
    public int undo(Tables tables, Caller admin, LanguageTag locale, int seen) {
        admin.require(Role.ADMIN);
        InForce current = current(tables, locale);
        requireSame(current.number(), seen);
        if (!current.isUploaded()) {
            throw new ProblemException(ProblemCode.WRONG_STATE, "No upload of this glossary is in force");
        }
        GlossaryVersions versions = tables.table(GlossaryVersions.class);
        int undone = current.version().orElseThrow().origin();
        Optional<GlossaryVersion> before = versions.find(locale.toString(), undone - 1);
        int number = add(
                tables,
                admin,
                locale,
                seen,
                before.flatMap(GlossaryVersion::content),
                Optional.of(before.map(GlossaryVersion::origin).orElse(0)));
        audit.add(tables, admin, "glossary.undo", null, locale.toString(), Map.of("version", number, "undone", undone));
        return number;
    }

    private int add(
            Tables tables,
            Caller admin,
            LanguageTag locale,
            int seen,
            Optional<String> content,
            Optional<Integer> restored) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        int added = tables.table(GlossaryVersions.class)
                .add(locale.toString(), seen + 1, content, restored, admin.name(), now);
        requireSame(added, 1);
        return seen + 1;
    }

    private static void requireSame(int now, int seen) {
        if (now != seen) {
            throw new ProblemException(
                    ProblemCode.PRECONDITION_FAILED, "The glossary has changed meanwhile; look at it again");
        }
    }
}
