package dev.dragoman.rendering.record;

import dev.dragoman.editions.Treatment;
import dev.dragoman.editions.Treatments;
import dev.dragoman.locales.LanguageChoice;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.records.Block;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.records.Inline;
import dev.dragoman.records.InlineText;
import dev.dragoman.records.Unit;
import dev.dragoman.rendering.Formulas;
import dev.dragoman.rendering.InlineRendering;
import dev.dragoman.translation.Bundle;
import dev.dragoman.translation.Target;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** The texts of one record in one language; what is shown in the canonical language instead says so. */
final class LocalizedTexts {

    private final Optional<Bundle> bundle;
    private final Treatments treatments;
    private final LanguageTag served;
    private final InlineRendering translated;
    private final InlineRendering original;

    LocalizedTexts(
            CanonicalRecord canonical,
            Optional<Bundle> bundle,
            Treatments treatments,
            LanguageChoice language,
            Formulas formulas,
            ZoneId home) {
        this.bundle = bundle;
        this.treatments = treatments;
        this.served = language.served();
        translated = new InlineRendering(formulas.of(language.wording()), canonical.times(), home);
        original = bundle.isEmpty()
                ? translated
                : new InlineRendering(formulas.of(LanguageTag.CANONICAL), canonical.times(), home);
    }

    LocalizedText of(Unit unit) {
        Treatment treatment = treatments.of(unit.id());
        Optional<Target> target = bundle.map(b -> b.targets().get(unit.id()));
        if (treatment.inCanonical()) {
            return text(unit.id(), unit.source(), LanguageTag.CANONICAL, original, Optional.empty(), treatment);
        }
        String source = target.map(Target::text).orElse(unit.source());
        return text(unit.id(), source, served, translated, target, treatment);
    }

    LocalizedBlock of(Block block) {
        return new LocalizedBlock(
                block.id(),
                typeOf(block),
                block instanceof Block.Point point && !point.label().isEmpty()
                        ? Optional.of(point.label())
                        : Optional.empty(),
                block instanceof Block.Heading heading ? Optional.of(heading.level()) : Optional.empty(),
                block instanceof Block.Picture picture ? picture.address() : Optional.empty(),
                block.unit().map(this::of),
                block.blocks().stream().map(this::of).toList());
    }

    private static String typeOf(Block block) {
        if (block instanceof Block.Paragraph) {
            return "paragraph";
        }
        if (block instanceof Block.Heading) {
            return "heading";
        }
        if (block instanceof Block.Picture) {
            return "picture";
        }
        return block instanceof Block.Point ? "point" : "quotation";
    }

    private static LocalizedText text(
            String id,
            String source,
            LanguageTag lang,
            InlineRendering rendering,
            Optional<Target> target,
            Treatment treatment) {
        List<Inline> parts = InlineText.parse(source);
        return new LocalizedText(
                id, rendering.text(parts), rendering.html(parts), lang, target.map(Target::state), treatment);
    }
}
