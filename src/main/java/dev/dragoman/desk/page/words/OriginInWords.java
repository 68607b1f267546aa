package dev.dragoman.desk.page.words;

import dev.dragoman.rendering.LocalizedMessages;
import dev.dragoman.translation.evidence.Attribution;
import dev.dragoman.translation.evidence.TextOrigin;
import dev.dragoman.translation.evidence.UnitEvidence;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says who or what made the text of a unit, and who reviewed it, in the language of the person. */
public final class OriginInWords {

    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_DIRECTIONAL_ISOLATE = '\u2069';

    private final LocalizedMessages words;
    private final boolean rightToLeft;
    private final WrittenTimes times;
    private final ZoneId zone;

    /**
     * In the words of a person.
     *
     * @param zone in which dates are written
     */
    public OriginInWords(LocalizedMessages words, ZoneId zone) {
        this.words = words;
        this.rightToLeft = words.dir().equals("rtl");
        this.times = new WrittenTimes(words.locale());
        this.zone = zone;
    }

    /** Who or what made it and when, in short parts: {@code Machine: DeepL} and {@code 3 May 2026}. */
    public List<String> made(UnitEvidence evidence) {
        TextOrigin origin = evidence.origin();
        boolean typed = origin.kind() == TextOrigin.Kind.PERSON && !origin.claimed();
        boolean fromFile = origin.claimed() || origin.kind() == TextOrigin.Kind.FILE;
        List<String> parts = new ArrayList<>();
        parts.add(typed ? name(evidence.made()).orElseGet(() -> kind(origin)) : kind(origin));
        if (fromFile) {
            parts.add(name(evidence.made())
                    .map(name -> words.with("evidence.uploaded", "name", isolated(name)))
                    .orElseGet(() -> words.get("evidence.imported")));
        } else if (!typed) {
            name(evidence.made()).ifPresent(parts::add);
        }
        parts.add(date(evidence.made()));
        evidence.draft()
                .map(draft -> draft.tool()
                        .map(tool -> words.with("evidence.edited-from", "tool", isolated(tool)))
                        .orElseGet(() -> words.get("evidence.edited")))
                .ifPresent(parts::add);
        return parts;
    }

    /** Who confirmed and who reviewed it, and when; that nobody has reviewed it is said of machine translations alone. */
    public List<String> judged(UnitEvidence evidence) {
        List<String> parts = new ArrayList<>();
        evidence.confirmed().map(act -> by("evidence.confirmed", act)).ifPresent(parts::add);
        evidence.reviewed().map(act -> by("evidence.reviewed", act)).ifPresent(parts::add);
        if (evidence.unreviewedMachine()) {
            parts.add(words.get("evidence.not-reviewed"));
        }
        return parts;
    }

    private String by(String key, Attribution act) {
        return words.with(key, "name", name(act).map(this::isolated).orElse("–"), "date", date(act));
    }

    private String kind(TextOrigin origin) {
        String kind = words.of("evidence.kind", origin.kind().slug());
        String named = origin.tool()
                .map(tool -> words.with("evidence.with-tool", "origin", kind, "tool", isolated(tool)))
                .orElse(kind);
        return origin.claimed() ? words.with("evidence.claimed", "origin", named) : named;
    }

    /** Editors know each other by their public names, or else by those in the audit log. */
    private static Optional<String> name(Attribution act) {
        return act.displayName().or(act::name);
    }

    /** In words that are written from right to left, a name is kept from moving the numbers beside it. */
    private String isolated(String name) {
        return rightToLeft ? FIRST_STRONG_ISOLATE + name + POP_DIRECTIONAL_ISOLATE : name;
    }

    private String date(Attribution act) {
        return times.of(LocalDate.ofInstant(act.at(), zone).toString());
    }
}
