package dev.dragoman.proofs.statement;

import dev.dragoman.editions.weights.Treatments;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.records.Block;
import dev.dragoman.records.Unit;
import dev.dragoman.translation.Bundle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The texts of an edition as readers get them: translated, or in the canonical language, which they then name. Their markup
 * and their references to times remain as they are written.
 */
final class StatementTexts {

    private final LanguageTag locale;
    private final Treatments treatments;
    private final Optional<Bundle> bundle;

    StatementTexts(LanguageTag locale, Treatments treatments, Optional<Bundle> bundle) {
        this.locale = locale;
        this.treatments = treatments;
        this.bundle = bundle;
    }

    /** A text with its id. */
    Map<String, Object> text(Unit unit) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("id", unit.id());
        put(members, unit);
        return members;
    }

    /** Blocks in the order of reading, with those inside them. */
    List<Map<String, Object>> blocks(List<Block> blocks) {
        return blocks.stream().map(this::block).toList();
    }

    private Map<String, Object> block(Block block) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("id", block.id());
        members.putAll(block.fold(
                paragraph -> Map.of("kind", "paragraph"),
                heading -> Map.of("kind", "heading", "level", heading.level()),
                StatementTexts::picture,
                quotation -> Map.of("kind", "quotation"),
                point -> Map.of("kind", "point", "label", point.label())));
        block.unit().ifPresent(unit -> put(members, unit));
        if (!block.blocks().isEmpty()) {
            members.put("blocks", blocks(block.blocks()));
        }
        return members;
    }

    private static Map<String, Object> picture(Block.Picture picture) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("kind", "picture");
        picture.address().ifPresent(name -> members.put("name", name));
        members.put(
                "files",
                picture.files().stream().map(file -> file.digest().hex()).toList());
        return members;
    }

    private void put(Map<String, Object> members, Unit unit) {
        Optional<String> translated = bundle.filter(
                        of -> !treatments.of(unit.id()).inCanonical())
                .map(of -> of.targets().get(unit.id()))
                .map(target -> target.text());
        members.put("text", translated.orElse(unit.source()));
        if (translated.isEmpty() && !locale.equals(LanguageTag.CANONICAL)) {
            members.put("lang", LanguageTag.CANONICAL.toString());
        }
    }
}
