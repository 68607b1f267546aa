package dev.dragoman.records.markdown;

import dev.dragoman.records.Block;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.records.Slug;
import dev.dragoman.records.Unit;
import dev.dragoman.records.fields.EventFields;
import dev.dragoman.records.ids.ExplicitUnitIds;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes a canonical record as Markdown with YAML front matter; {@link MarkdownReader} reads back the same record.
 * Ids that do not follow from the position of the unit are written as comments.
 */
public final class MarkdownWriter {

    /** What YAML reads as a string without quotation marks. */
    private static final Pattern PLAIN = Pattern.compile("(?!(?i:null)$)[A-Za-z](?:[^\\p{C}:#]|:(?=[^\\p{C}\\s]))*+");

    private static final Pattern SPACE_AT_END = Pattern.compile(".*\\s", Pattern.DOTALL);
    private static final Pattern MARKER = Pattern.compile("[0-9]{1,9}[.)]");

    private final Set<String> statedIds;

    private MarkdownWriter(Set<String> statedIds) {
        this.statedIds = statedIds;
    }

    public static String write(CanonicalRecord canonical) {
        List<String> lines = new ArrayList<>();
        lines.add("---");
        lines.addAll(fields(canonical));
        lines.add("---");
        lines.add("");
        lines.addAll(new MarkdownWriter(ExplicitUnitIds.of(canonical)).blocks(canonical.blocks()));
        return String.join("\n", lines) + "\n";
    }

    /** The body alone, without the ids of units: they are carried over by the texts when it is read again. */
    public static String body(CanonicalRecord canonical) {
        return String.join("\n", new MarkdownWriter(Set.of()).blocks(canonical.blocks())) + "\n";
    }

    /** One block as written in a body, without its id. */
    static List<String> lines(Block block) {
        return new MarkdownWriter(Set.of()).block(block);
    }

    private static List<String> fields(CanonicalRecord canonical) {
        List<String> lines = new ArrayList<>();
        lines.add("kind: " + canonical.kind().slug());
        lines.add("title: " + yaml(canonical.title().source()));
        canonical.byline().ifPresent(byline -> lines.add("byline: " + yaml(byline.source())));
        canonical.topic().ifPresent(topic -> lines.add("topic: " + yaml(topic.source())));
        lines.add("issued: " + canonical.issued());
        canonical.updated().ifPresent(updated -> lines.add("updated: " + updated));
        EventFields.of(canonical).ifPresent(event -> {
            lines.add("event:");
            lines.add("  start: " + event.start());
            event.end().ifPresent(end -> lines.add("  end: " + end));
            event.duration().ifPresent(duration -> lines.add("  duration: " + duration));
            canonical.place().ifPresent(place -> lines.add("  place: " + yaml(place.source())));
            if (!event.zones().isEmpty()) {
                lines.add("  zones: ["
                        + String.join(
                                ", ", event.zones().stream().map(ZoneId::getId).toList()) + "]");
            }
        });
        canonical.links().source().ifPresent(source -> {
            lines.add("source:");
            lines.add("  names:");
            source.names().forEach((locale, name) -> lines.add("    " + yaml(locale) + ": " + yaml(name)));
            source.address().ifPresent(address -> lines.add("  address: " + yaml(address)));
        });
        if (!canonical.links().related().isEmpty()) {
            lines.add("related: ["
                    + canonical.links().related().stream().map(Slug::value).collect(Collectors.joining(", ")) + "]");
        }
        return lines;
    }

    /** A text as a YAML scalar: plain, or in double quotation marks (YAML 1.2 §7.3.1). */
    private static String yaml(String text) {
        if (PLAIN.matcher(text).matches() && !SPACE_AT_END.matcher(text).matches()) {
            return text;
        }
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').appendCodePoint(c);
            } else if (c != ' ' && isInvisible(c)) {
                quoted.append("\\U%08X".formatted(c));
            } else {
                quoted.appendCodePoint(c);
            }
        });
        return quoted.append('"').toString();
    }

    private static boolean isInvisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SPACE_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }

    private List<String> blocks(List<Block> blocks) {
        List<String> lines = new ArrayList<>();
        for (Block block : blocks) {
            if (!lines.isEmpty()) {
                lines.add("");
            }
            lines.addAll(block(block));
        }
        return lines;
    }

    private List<String> block(Block block) {
        List<String> lines = new ArrayList<>();
        block.unit()
                .filter(unit -> statedIds.contains(unit.id()))
                .ifPresent(unit -> lines.add("<!-- unit: " + unit.id() + " -->"));
        lines.addAll(block.fold(
                paragraph -> split(paragraph.text().source()),
                MarkdownWriter::heading,
                picture -> split("![" + picture.alternative().map(Unit::source).orElse("") + "]("
                        + picture.address().orElse("") + ")"),
                this::quotation,
                this::point));
        return lines;
    }

    private List<String> quotation(Block.Quotation quotation) {
        return blocks(quotation.blocks()).stream()
                .map(line -> line.isEmpty() ? ">" : "> " + line)
                .toList();
    }

    private static List<String> heading(Block.Heading heading) {
        List<String> lines = new ArrayList<>(split(heading.text().source()));
        if (lines.size() > 1) {
            // Only the underlined form can have several lines.
            lines.add("---");
        } else {
            lines.set(0, "#".repeat(heading.level()) + " " + lines.get(0));
        }
        return lines;
    }

    private List<String> point(Block.Point point) {
        boolean numbered = MARKER.matcher(point.label()).matches();
        String marker = numbered ? point.label() + " " : "- ";
        String printed = numbered || point.label().isEmpty() ? "" : point.label() + " ";
        List<String> inside = new ArrayList<>(split(printed + point.text().source()));
        if (!point.blocks().isEmpty()) {
            inside.add("");
            inside.addAll(blocks(point.blocks()));
        }
        String indent = " ".repeat(marker.length());
        List<String> lines = new ArrayList<>();
        for (String line : inside) {
            lines.add(line.isEmpty() ? "" : (lines.isEmpty() ? marker : indent) + line);
        }
        return lines;
    }

    private static List<String> split(String source) {
        return List.of(source.split("\n", -1));
    }
}
