package dev.dragoman.translation;

import dev.dragoman.records.InlineText;
import dev.dragoman.records.Origin;
import dev.dragoman.storage.Tables;
import dev.dragoman.translation.evidence.Author;
import dev.dragoman.translation.evidence.TextOrigin;
import dev.dragoman.translation.evidence.UnitAct;
import dev.dragoman.translation.evidence.UnitActs;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a version of a bundle does to its units: which get another text, which keep theirs for a newer source, and of which
 * something else is different.
 */
record MadeUnits(Bundle bundle, Map<UnitAct.Kind, List<String>> units) {

    static MadeUnits of(Bundle bundle, Optional<Bundle> before) {
        Map<UnitAct.Kind, List<String>> units = new EnumMap<>(UnitAct.Kind.class);
        bundle.targets().forEach((unit, target) -> {
            Optional<Target> old = before.map(Bundle::targets).map(targets -> targets.get(unit));
            if (old.filter(target::equals).isEmpty()) {
                units.computeIfAbsent(kind(target, old), kind -> new ArrayList<>())
                        .add(unit);
            }
        });
        return new MadeUnits(bundle, units);
    }

    /** How the new texts of a bundle were made if nothing else is known: typed, or read from a file. */
    static TextOrigin usual(Bundle bundle, Origin origin) {
        Optional<String> tool = bundle.provenance().tool();
        return switch (origin) {
            case EDITOR -> TextOrigin.PERSON;
            case MACHINE -> new TextOrigin(TextOrigin.Kind.MACHINE, tool, false);
            case UPLOAD, FOLDER ->
                tool.isPresent() || bundle.authority() == Authority.MACHINE
                        ? TextOrigin.claim(TextOrigin.Kind.MACHINE, tool)
                        : TextOrigin.FILE;
        };
    }

    void add(Tables tables, int version, TextOrigin made, Optional<Author> author, Instant at) {
        units.forEach((kind, ids) -> {
            Optional<TextOrigin> origin = kind == UnitAct.Kind.MADE ? Optional.of(made) : Optional.empty();
            tables.table(UnitActs.class)
                    .add(
                            bundle.slug().value(),
                            bundle.locale().toString(),
                            version,
                            ids,
                            kind.name(),
                            origin.map(of -> of.kind().name()),
                            origin.flatMap(TextOrigin::tool),
                            origin.filter(TextOrigin::claimed).isPresent() ? 1 : 0,
                            author.map(Author::name),
                            author.flatMap(Author::displayName),
                            at);
        });
    }

    private static UnitAct.Kind kind(Target target, Optional<Target> old) {
        if (old.filter(before -> before.text().equals(target.text())).isEmpty()) {
            return UnitAct.Kind.MADE;
        }
        return InlineText.same(old.get().source(), target.source()) ? UnitAct.Kind.CHANGED : UnitAct.Kind.CONFIRMED;
    }
}
