package dev.dragoman.bundles.xliff;

import dev.dragoman.bundles.BundleExport;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.records.InlineText;
import dev.dragoman.records.SampleRecords;
import dev.dragoman.records.Unit;
import dev.dragoman.translation.Authority;
import dev.dragoman.translation.Bundle;
import dev.dragoman.translation.Provenance;
import dev.dragoman.translation.Target;
import dev.dragoman.translation.UnitState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Invented translations that are hard to write to files. */
final class HardExports {

    /** Texts that are hard to carry through XML and CommonMark, each a source as well as a target. */
    private static final List<String> HARD = List.of(
            "Read *this* **now**, [here](https://example.org/a?b=c&d=e).",
            "One\\\ntwo\\\nthree",
            "{when} and {start:time@Asia/Tokyo}, then {when}; not {{when}}, {{{{x}}}}, }}{{",
            "*Before {start} and* after, **{end}** and [*{updated}*](/en/)",
            "a < b & c > d, R&D, \\&amp; and \\&#38; and ]]> and \"quotes\" 'here'",
            "\\*no emphasis\\* \\_none\\_ \\[no\\](link) \\`no code\\` \\<b>no tag\\</b> back\\\\slash",
            "**bold *and italic* within** ***both*** _other_ __marks__",
            "*one*_two_ **three**__four__ x*y*z",
            "بيان \u2067مشترك\u2069 *بين* اليابان {when} والناتو (2023)",
            "\ud842\udfb7野家 \ud83d\ude00 \ud835\udd0a e\u0301 u\u0308 \u200d\u200c",
            "Wow\\![link](https://example.org/x_(y) \"title\") and [b](<https://example.org/a b>) \\![no picture](/x)",
            "[in\\[side\\]](mailto:a@example.org) [\\&lt;](/a?b\\&lt;c) [x](#frag)",
            "two  spaces and\ttabs \u00a0 kept",
            "1\\. no list, # no heading, > no quote, - no bullet, | no table",
            "*«mot»*, **『語』** dit-il; *f(x)*");

    private HardExports() {}

    /** Invented ones: hard texts in every state, outdated and missing ones among them. */
    static Stream<BundleExport> invented() {
        CanonicalRecord canonical = hardRecord();
        return Stream.of("fr", "ar", "zh-Hant", "sr-Latn-RS", "de-CH-1996")
                .map(LanguageTag::parse)
                .flatMap(locale -> Stream.of(
                        new BundleExport(canonical, 12, locale, 0, Optional.empty()),
                        new BundleExport(canonical, 7, locale, 5, Optional.of(bundle(canonical, locale)))));
    }

    static CanonicalRecord hardRecord() {
        StringBuilder body = new StringBuilder();
        for (String text : HARD) {
            body.append(text).append("\n\n");
        }
        body.append("1. A point\n\n   - (a) A point in it\n\n     Its second paragraph\n\n> A quotation\n");
        String file = SampleRecords.fileWithEvent(body.toString())
                .replace("issued: 1990-01-02", "issued: 1990-01-02\nupdated: 1990-01-03T10:30+01:00[Europe/Brussels]");
        return SampleRecords.read("a-record", file).record();
    }

    private static Bundle bundle(CanonicalRecord canonical, LanguageTag locale) {
        List<Target> targets = new ArrayList<>();
        UnitState[] states = UnitState.values();
        int i = 0;
        for (Unit unit : canonical.units()) {
            i++;
            if (i % 5 == 0) {
                continue;
            }
            Optional<String> subState = i % 3 == 0 ? Optional.of("my:sub % state") : Optional.empty();
            String source = i % 4 == 0 ? "Once: " + unit.source() : unit.source();
            targets.add(new Target(unit.id(), "T " + unit.source(), states[i % states.length], subState, source));
        }
        return new Bundle(
                canonical.slug(),
                locale,
                Authority.OFFICIAL,
                new Provenance(Optional.of("A <tool> & more"), List.of("A. B.", "\"C\""), List.of("D")),
                Bundle.byUnit(targets));
    }

    /** Whether a text is the same, however its markup is written. */
    static boolean same(String one, String other) {
        return InlineText.same(one, other);
    }
}
