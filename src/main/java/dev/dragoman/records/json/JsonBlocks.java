package dev.dragoman.records.json;

import dev.dragoman.json.JsonValue;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.Block;
import dev.dragoman.records.Unit;
import dev.dragoman.records.fields.AssignedUnitIds;
import dev.dragoman.records.fields.FieldValue;
import dev.dragoman.records.fields.SourceLocation;
import dev.dragoman.records.fields.Texts;
import dev.dragoman.records.limits.TextLimits;
import dev.dragoman.records.markdown.MarkdownEscaping;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads the blocks of a record from JSON. */
final class JsonBlocks {

    /** The labels that Markdown can print: a list item's own number, or one at the start of a bulleted item. */
    private static final Pattern LABEL = Pattern.compile(
            "[0-9]{1,9}[.)]|\\((?:[0-9]{1,3}|[A-Za-z]|[ivxIVX]{2,5})\\)|(?:[A-Za-z]|[ivxIVX]{2,5})[.)]");

    private static final String TYPES = "paragraph, heading, picture, quotation, point";

    private final AssignedUnitIds ids;
    private final TextLimits limits;
    private final Map<String, SourceLocation> places = new HashMap<>();

    JsonBlocks(AssignedUnitIds ids, TextLimits limits) {
        this.ids = ids;
        this.limits = limits;
    }

    /** The location of a unit of the blocks; empty for others. */
    Optional<SourceLocation> placeOf(String id) {
        return Optional.ofNullable(places.get(id));
    }

    /**
     * Reads the member {@code blocks}.
     *
     * @param depth how deep it is nested
     * @throws ProblemException INVALID_RECORD, with the {@code field}, or LIMIT_EXCEEDED
     */
    List<Block> read(JsonFields holder, int depth) {
        if (depth >= Block.MAX_DEPTH && !holder.array("blocks").isEmpty()) {
            throw holder.place("blocks").invalid(Block.TOO_DEEP);
        }
        List<Block> blocks = new ArrayList<>();
        for (JsonValue value : holder.array("blocks")) {
            blocks.add(block(JsonFields.of(value, holder.pointer("blocks") + "/" + blocks.size()), depth));
        }
        return blocks;
    }

    private Block block(JsonFields fields, int depth) {
        FieldValue type = fields.required("type", "one of " + TYPES);
        return switch (type.text()) {
            case "paragraph" -> {
                fields.rejectOthersThan(Set.of("type", "id", "text"));
                yield new Block.Paragraph(unit(fields, "text", "p", Block.Paragraph::new));
            }
            case "heading" -> {
                fields.rejectOthersThan(Set.of("type", "id", "level", "text"));
                int level = level(fields);
                yield new Block.Heading(level, unit(fields, "text", "h", text -> new Block.Heading(level, text)));
            }
            case "picture" -> {
                fields.rejectOthersThan(Set.of("type", "id", "alternative", "address"));
                yield picture(fields);
            }
            case "quotation" -> {
                fields.rejectOthersThan(Set.of("type", "blocks"));
                yield quotation(fields, depth);
            }
            case "point" -> {
                fields.rejectOthersThan(Set.of("type", "id", "label", "text", "blocks"));
                String label = label(fields);
                Unit text = unit(fields, "text", "p", unit -> new Block.Point(label, unit, List.of()));
                yield new Block.Point(label, text, read(fields, depth + 1));
            }
            default -> throw type.rejected("is not one of " + TYPES);
        };
    }

    private Block quotation(JsonFields fields, int depth) {
        String id = ids.next("q");
        List<Block> blocks = read(fields, depth + 1);
        if (blocks.isEmpty()) {
            throw fields.place("blocks").invalid("a quotation needs at least one block");
        }
        return new Block.Quotation(id, blocks);
    }

    private Block picture(JsonFields fields) {
        Optional<String> name = fields.text("address").map(given -> Texts.pictureName(given.text(), given.place()));
        boolean described = fields.value("alternative")
                .filter(given -> given.text().filter(String::isBlank).isEmpty())
                .isPresent();
        return described || name.isEmpty()
                ? new Block.Picture(unit(fields, "alternative", "img", text -> new Block.Picture(text, name)), name)
                : Block.Picture.withoutAlternative(ids.next(AssignedUnitIds.PICTURE), name.get());
    }

    private static int level(JsonFields fields) {
        JsonValue level = fields.value("level")
                .orElseThrow(() -> fields.place("level").invalid("the field \"level\" is missing; it must be 2 to 6"));
        return level.wholeNumber().filter(number -> number >= 2 && number <= 6).orElseThrow(() -> fields.place("level")
                .invalid("a heading in the body has level 2 to 6, not " + level));
    }

    private static String label(JsonFields fields) {
        if (fields.value("label")
                .filter(label -> label.text().filter(String::isEmpty).isPresent())
                .isPresent()) {
            return "";
        }
        return fields.text("label")
                .map(label -> {
                    if (!LABEL.matcher(label.text()).matches()) {
                        throw label.rejected(
                                "is not a label; write it like 1. or 1) or (1) or (a) or iv., or leave it out "
                                        + "for a bulleted point");
                    }
                    return label.text();
                })
                .orElse("");
    }

    private Unit unit(JsonFields fields, String member, String prefix, Function<Unit, Block> form) {
        FieldValue given = fields.required(member, "a text in inline Markdown");
        String id = fields.text("id")
                .map(stated -> ids.state(stated.text(), stated.place()))
                .orElseGet(() -> ids.next(prefix));
        SourceLocation idPlace = fields.place("id");
        if (!Unit.isId(id)) {
            throw idPlace.invalid("\"" + id + "\" is not a unit id: letters, digits, '.', '_' and '-'");
        }
        limits.requireLength(id, given.text());
        limits.requireUnits("The record", places.size() + 1);
        List<String> lines = given.text().strip().lines().toList();
        if (lines.stream().anyMatch(String::isBlank)) {
            throw given.place()
                    .invalid("a text is one paragraph; put what follows an empty line into a block of its own");
        }
        Unit unit = MarkdownEscaping.of(Texts.unit(id, Texts.joined(lines), given.place()), form, given.place());
        places.put(id, given.place());
        return unit;
    }
}
