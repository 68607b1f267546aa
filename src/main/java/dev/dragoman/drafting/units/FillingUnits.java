package dev.dragoman.drafting.units;

import dev.dragoman.access.Audit;
import dev.dragoman.access.Caller;
import dev.dragoman.access.Role;
import dev.dragoman.drafting.uploads.Merging;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.Origin;
import dev.dragoman.records.Revision;
import dev.dragoman.records.Slug;
import dev.dragoman.records.Unit;
import dev.dragoman.storage.Tables;
import dev.dragoman.translation.Bundle;
import dev.dragoman.translation.BundleVersion;
import dev.dragoman.translation.BundleVersions;
import dev.dragoman.translation.Target;
import dev.dragoman.translation.Translating;
import dev.dragoman.translation.UnitState;
import dev.dragoman.translation.evidence.Author;
import dev.dragoman.translation.evidence.TextOrigin;
import dev.dragoman.translation.upload.FileRemarks;
import dev.dragoman.translation.upload.UploadedBundle;
import dev.dragoman.translation.upload.UploadedUnit;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Fills in earlier translations where a unit has none, as one new version, and takes that back. */
@Singleton
public class FillingUnits {

    private final Merging merging;
    private final Translating translating;
    private final Audit audit;

    FillingUnits(Merging merging, Translating translating, Audit audit) {
        this.merging = merging;
        this.translating = translating;
        this.audit = audit;
    }

    /**
     * What was filled in.
     *
     * @param version the number of the version with it; 0 if there was nothing to fill in
     */
    public record Filled(int version, List<String> units) {

        public Filled {
            units = List.copyOf(units);
        }
    }

    /** The units that have no translation. */
    public static List<Unit> missing(Revision revision, Optional<Bundle> bundle) {
        return revision.record().units().stream()
                .filter(unit -> bundle.map(of -> of.targets().get(unit.id())).isEmpty())
                .toList();
    }

    /**
     * Fills in, as translated. A text that the rules of uploads refuse is left out; a unit that has any text is left as it is.
     *
     * @param texts gives the texts of some of the units that are passed, by their ids
     * @throws ProblemException FORBIDDEN, UNKNOWN_RECORD, or as {@link Merging#merge}
     */
    public Filled fill(
            Tables tables,
            Caller caller,
            Slug slug,
            LanguageTag locale,
            Function<List<Unit>, Map<String, String>> texts) {
        caller.require(Role.TRANSLATOR, locale);
        Revision revision = Translating.lockRecord(tables, slug);
        Optional<Bundle> before = tables.table(BundleVersions.class)
                .newest(slug.value(), locale.toString())
                .map(BundleVersion::bundle);
        List<Unit> missing = missing(revision, before);
        Map<String, String> found = texts.apply(missing);
        List<UploadedUnit> units = missing.stream()
                .filter(unit -> found.containsKey(unit.id()))
                .map(unit -> translated(unit, found.get(unit.id())))
                .toList();
        if (units.isEmpty()) {
            return new Filled(0, List.of());
        }
        Merging.Merged merged = merging.merge(
                tables,
                caller,
                slug,
                locale,
                newest -> upload(revision, newest, units),
                Origin.EDITOR,
                Optional.of(TextOrigin.memory()),
                newest -> {});
        Filled filled = new Filled(
                merged.after().orElseThrow().number(),
                units.stream()
                        .map(UploadedUnit::id)
                        .filter(id -> merged.bundle().orElseThrow().targets().containsKey(id))
                        .toList());
        audit.add(
                tables,
                caller,
                "memory.fill",
                slug.value(),
                locale.toString(),
                Map.of("version", filled.version(), "units", filled.units()));
        return filled;
    }

    /**
     * Takes out what the caller has filled in, but for texts that were changed since, as one new version.
     *
     * @param version the number of the version with it
     * @return how many units were taken out
     * @throws ProblemException FORBIDDEN, UNKNOWN_RECORD, UNKNOWN_BUNDLE, or WRONG_STATE if it is not theirs or nothing would be left
     */
    public int undo(Tables tables, Caller caller, Slug slug, LanguageTag locale, int version) {
        caller.require(Role.TRANSLATOR, locale);
        BundleVersion newest = Translating.lockNewest(tables, slug, locale);
        BundleVersions versions = tables.table(BundleVersions.class);
        Map<String, Target> former = targets(versions.find(slug.value(), locale.toString(), version - 1));
        Map<String, Target> filled = targets(versions.find(slug.value(), locale.toString(), version)
                .filter(of -> of.author().filter(caller.name()::equals).isPresent() && of.origin() == Origin.EDITOR));
        Map<String, Target> left = new LinkedHashMap<>(newest.bundle().targets());
        left.entrySet()
                .removeIf(target -> !former.containsKey(target.getKey())
                        && target.getValue().state() == UnitState.TRANSLATED
                        && target.getValue().equals(filled.get(target.getKey())));
        int taken = newest.bundle().targets().size() - left.size();
        if (filled.isEmpty() || left.isEmpty()) {
            throw new ProblemException(
                    ProblemCode.WRONG_STATE, "Version " + version + " cannot be taken back, or nothing would be left");
        }
        if (taken > 0) {
            Bundle bundle = new Bundle(
                    slug, locale, newest.bundle().authority(), newest.bundle().provenance(), left);
            BundleVersion next = translating.store(
                    tables,
                    bundle,
                    newest.revision(),
                    Origin.EDITOR,
                    Optional.of(new Author(caller.name(), caller.displayName())));
            audit.add(
                    tables,
                    caller,
                    "memory.undo",
                    slug.value(),
                    locale.toString(),
                    Map.of("version", next.number(), "filled", version));
        }
        return taken;
    }

    private static Map<String, Target> targets(Optional<BundleVersion> version) {
        return version.map(of -> of.bundle().targets()).orElse(Map.of());
    }

    private static UploadedUnit translated(Unit unit, String text) {
        return new UploadedUnit(
                unit.id(),
                Optional.of(unit.source()),
                Optional.of(text),
                Optional.of(UnitState.TRANSLATED),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static UploadedBundle upload(Revision revision, Optional<BundleVersion> newest, List<UploadedUnit> units) {
        return new UploadedBundle(
                Optional.of(revision.number()),
                Optional.of(newest.map(BundleVersion::number).orElse(0)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                units,
                FileRemarks.NONE);
    }
}
