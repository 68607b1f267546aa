package dev.dragoman.bundles.json;

import dev.dragoman.bundles.BundleLimits;
import dev.dragoman.bundles.FileLanguage;
import dev.dragoman.bundles.ReadUnits;
import dev.dragoman.bundles.UploadedText;
import dev.dragoman.json.StrictJson;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.translation.Authority;
import dev.dragoman.translation.MadeBy;
import dev.dragoman.translation.Provenance;
import dev.dragoman.translation.UnitState;
import dev.dragoman.translation.upload.FileRemarks;
import dev.dragoman.translation.upload.UploadedBundle;
import dev.dragoman.translation.upload.UploadedUnit;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads a bundle from JSON (RFC 8259): {@code {"units": {"id": {"target": "…", "state": "…"}}}} with the other members
 * that {@link BundleJsonWriter} writes, or a bare {@code {"id": "text"}}.
 */
public final class BundleJsonReader {

    private static final String UNITS = "units";
    private static final Set<String> MEMBERS =
            sorted("record", "locale", "revision", "version", "authority", "provenance", UNITS);
    private static final Set<String> PROVENANCE = sorted("tool", "translators", "reviewers", "madeBy");
    private static final Set<String> UNIT = sorted("source", "target", "state", "subState", "outdated", "oldSource");

    private BundleJsonReader() {}

    /** Reads a file within the default limits, as below. */
    public static UploadedBundle read(CanonicalRecord canonical, LanguageTag locale, byte[] file) {
        return read(canonical, locale, file, BundleLimits.STANDARD);
    }

    /**
     * Reads a file.
     *
     * @param canonical the record that the file must be for, if it names one
     * @param locale the locale that the file must be in, if it names one
     * @throws ProblemException INVALID_BODY for what is not JSON, INVALID_BUNDLE or LIMIT_EXCEEDED, naming the line and
     *     the unit
     */
    public static UploadedBundle read(CanonicalRecord canonical, LanguageTag locale, byte[] file, BundleLimits limits) {
        FileValue root = new FileValue(StrictJson.read(file));
        Map<String, FileValue> members = root.object("the file");
        // A unit may be called "units"; its text is not an object.
        boolean bare = members.values().stream().allMatch(FileValue::isText)
                || (Collections.disjoint(members.keySet(), MEMBERS)
                        && members.values().stream().anyMatch(FileValue::isText));
        if (bare) {
            return bundle(Map.of(), locale, bareUnits(members, limits));
        }
        if (!members.containsKey(UNITS)) {
            throw root.invalid(
                    "the file has no \"units\", and not all of its members are texts; write {\"units\": {\"id\":"
                            + " {\"target\": \"…\"}}} or {\"id\": \"text\"}");
        }
        root.object("the file", MEMBERS);
        requireFitting(members, canonical, locale);
        return bundle(members, locale, units(members.get(UNITS).object("\"units\""), limits));
    }

    private static UploadedBundle bundle(Map<String, FileValue> members, LanguageTag locale, ReadUnits units) {
        List<String> notes = Optional.ofNullable(members.get("locale")).stream()
                .flatMap(tag -> FileLanguage.note("\"locale\"", tag.text("\"locale\""), locale).stream())
                .toList();
        return new UploadedBundle(
                Optional.ofNullable(members.get("revision")).map(BundleJsonReader::revision),
                Optional.ofNullable(members.get("version")).map(BundleJsonReader::version),
                Optional.ofNullable(members.get("authority")).map(BundleJsonReader::authority),
                Optional.ofNullable(members.get("provenance")).map(BundleJsonReader::provenance),
                Optional.ofNullable(members.get("provenance")).flatMap(BundleJsonReader::madeBy),
                List.of(),
                units.units(),
                new FileRemarks(units.refused(), notes, List.of()));
    }

    private static void requireFitting(Map<String, FileValue> members, CanonicalRecord canonical, LanguageTag locale) {
        FileValue slug = members.get("record");
        if (slug != null && !slug.text("\"record\"").equals(canonical.slug().value())) {
            throw slug.invalid("\"record\" is " + slug.json() + "; this bundle is for \"" + canonical.slug() + "\"");
        }
        FileValue tag = members.get("locale");
        if (tag != null && !FileLanguage.isOf(tag.text("\"locale\""), locale)) {
            throw tag.invalid("\"locale\" is " + tag.json() + "; this bundle is for \"" + locale + "\"");
        }
    }

    private static int revision(FileValue value) {
        int revision = value.number("\"revision\"");
        if (revision < 1) {
            throw value.invalid("\"revision\" is " + revision + "; revisions are numbered from 1");
        }
        return revision;
    }

    private static int version(FileValue value) {
        int version = value.number("\"version\"");
        if (version < 0) {
            throw value.invalid("\"version\" is " + version
                    + "; versions are numbered from 1, and 0 means that nothing was translated yet");
        }
        return version;
    }

    private static Authority authority(FileValue value) {
        return Authority.of(value.text("\"authority\""))
                .orElseThrow(() -> value.invalid(
                        "the authority " + value.json() + " is not one of authentic, official, provisional, machine"));
    }

    private static Provenance provenance(FileValue value) {
        Map<String, FileValue> members = value.object("\"provenance\"", PROVENANCE);
        return new Provenance(
                Optional.ofNullable(members.get("tool")).map(tool -> tool.text("\"tool\"")),
                Optional.ofNullable(members.get("translators"))
                        .map(names -> names.texts("\"translators\""))
                        .orElse(List.of()),
                Optional.ofNullable(members.get("reviewers"))
                        .map(names -> names.texts("\"reviewers\""))
                        .orElse(List.of()));
    }

    private static Optional<MadeBy> madeBy(FileValue provenance) {
        return Optional.ofNullable(
                        provenance.object("\"provenance\"", PROVENANCE).get("madeBy"))
                .map(value -> MadeBy.of(value.text("\"madeBy\""))
                        .orElseThrow(() ->
                                value.invalid("\"madeBy\" is " + value.json() + "; it must be one of human, machine")));
    }

    private static ReadUnits units(Map<String, FileValue> members, BundleLimits limits) {
        limits.text().requireUnits("The file", members.size());
        ReadUnits units = new ReadUnits();
        members.forEach((id, value) -> units.read(id, value.line(), () -> unit(id, value, limits)));
        return units;
    }

    private static UploadedUnit unit(String id, FileValue value, BundleLimits limits) {
        String name = "unit \"" + id + "\"";
        UploadedText text = new UploadedText(id, value.line(), limits);
        Map<String, FileValue> members = value.object(name, UNIT);
        Optional.ofNullable(members.get("oldSource")).ifPresent(old -> old.text(name + ": oldSource"));
        return new UploadedUnit(
                id,
                text(members, name, "source").flatMap(source -> text.read("source", source)),
                text(members, name, "target").flatMap(target -> text.read("target", target)),
                text(members, name, "state").map(state -> UnitState.of(state)
                        .orElseThrow(() -> text.invalid(
                                "the state \"" + state + "\" is not one of initial, translated, reviewed, final"))),
                text(members, name, "subState"),
                Optional.ofNullable(members.get("outdated")).map(flag -> flag.flag(name + ": outdated")),
                Optional.of(value.line()));
    }

    private static Optional<String> text(Map<String, FileValue> members, String unit, String name) {
        return Optional.ofNullable(members.get(name)).map(member -> member.text(unit + ": " + name));
    }

    private static ReadUnits bareUnits(Map<String, FileValue> members, BundleLimits limits) {
        limits.text().requireUnits("The file", members.size());
        ReadUnits units = new ReadUnits();
        members.forEach((id, value) -> units.read(id, value.line(), () -> bareUnit(id, value, limits)));
        return units;
    }

    private static UploadedUnit bareUnit(String id, FileValue value, BundleLimits limits) {
        return new UploadedUnit(
                id,
                Optional.empty(),
                new UploadedText(id, value.line(), limits).read("target", value.text(id)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(value.line()));
    }

    private static Set<String> sorted(String... names) {
        return Collections.unmodifiableSet(new TreeSet<>(Set.of(names)));
    }
}
