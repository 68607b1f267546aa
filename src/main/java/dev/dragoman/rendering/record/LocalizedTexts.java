package dev.dragoman.rendering.record;

import dev.dragoman.editions.Formulas;
import dev.dragoman.editions.weights.Treatment;
import dev.dragoman.editions.weights.Treatments;
import dev.dragoman.locales.LanguageChoice;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.records.Block;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.records.Inline;
import dev.dragoman.records.InlineText;
import dev.dragoman.records.Unit;
import dev.dragoman.rendering.InlineRendering;
import dev.dragoman.rendering.PictureAddresses;
import dev.dragoman.translation.Bundle;
import dev.dragoman.translation.Target;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** The texts of one record in one language; what is shown in the canonical language instead says so. */
final class LocalizedTexts {

    private final String slug;
    private final PictureAddresses addresses;
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
            ZoneId home,
            PictureAddresses addresses) {
        this.slug = canonical.slug().value();
        this.addresses = addresses;
        this.bundle = bundle;
        this.treatments = treatments;
        this.served = language.served();
        translated = new InlineRendering(formulas.of(language.wording()), canonical.times(), home);
        original = bundle.isEmpty()
                ? translated
                : new InlineRendering(formulas.of(LanguageTag.CANONICAL), canonical.times(), home);
    }

    TextView of(Unit unit) {
        Treatment treatment = treatments.of(unit.id());
        Optional<Target> target = bundle.map(b -> b.targets().get(unit.id()));
        if (treatment.inCanonical()) {
            return text(unit.id(), unit.source(), LanguageTag.CANONICAL, original, Optional.empty(), treatment);
        }
        String source = target.map(Target::text).orElse(unit.source());
        return text(unit.id(), source, served, translated, target, treatment);
    }

    List<BlockView> of(List<Block> blocks) {
        return blocks.stream().map(this::of).toList();
    }

    private BlockView of(Block block) {
        return block.fold(
                paragraph -> view(block, "paragraph", null, null),
                heading -> view(block, "heading", null, heading.level()),
                this::picture,
                quotation -> view(block, "quotation", null, null),
                point -> view(block, "point", point.label().isEmpty() ? null : point.label(), null));
    }

    private BlockView view(Block block, String type, String label, Integer level) {
        TextView text = block.unit().map(this::of).orElse(null);
        return new BlockView(block.id(), type, label, level, null, text, of(block.blocks()));
    }

    private BlockView picture(Block.Picture picture) {
        TextView text = picture.alternative().map(this::of).orElse(null);
        String alternative = text == null ? "" : text.text();
        return new BlockView(
                picture.id(),
                "picture",
                null,
                null,
                PictureView.of(slug, picture, alternative, addresses),
                text,
                List.of());
    }

    private static TextView text(
            String id,
            String source,
            LanguageTag lang,
            InlineRendering rendering,
            Optional<Target> target,
            Treatment treatment) {
        List<Inline> parts = InlineText.parse(source);
        return TextView.of(
                id, rendering.text(parts), rendering.html(parts), lang, target.map(Target::state), treatment);
    }
}
