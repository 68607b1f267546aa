package dev.dragoman.records;

import dev.dragoman.problem.Declined;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Image;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Reads the body of a record: CommonMark blocks, with the labels of points as they are printed in the file. */
final class BodyReader {

    private static final Parser PARSER =
            Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS).build();

    private static final String LETTER = "[A-Za-z]|[ivxIVX]{2,5}";

    /** A label that CommonMark has no marker for stands at the start of a bulleted item: {@code - (8) Text}. */
    private static final Pattern PRINTED_LABEL =
            Pattern.compile("(\\((?:[0-9]{1,3}|" + LETTER + ")\\)|(?:" + LETTER + ")[.)])\\s+");

    private static final Pattern PICTURE = Pattern.compile("!\\[(?<alternative>.*)]\\(.*\\)", Pattern.DOTALL);
    private static final Pattern MARKER = Pattern.compile("[0-9]{1,9}[.)]");
    private static final Pattern UNIT_ID = Pattern.compile("<!--\\s*unit:\\s*(\\S+)\\s*-->\\s*");
    private static final Pattern HEADING_MARKS = Pattern.compile("^#{1,6}(?=\\s|$)|\\s+#+\\s*$");
    private static final Pattern BACKSLASH_AT_END = Pattern.compile("(?<!\\\\)(\\\\\\\\)*\\\\$");
    private static final Pattern TABLE_RULE = Pattern.compile("(?=.*\\|)[\\s|:-]*-[\\s|:-]*");

    private final List<String> lines;
    private final int firstLine;
    private final Set<String> explicitIds = new LinkedHashSet<>();
    private final Set<String> announcedIds;
    private final Map<String, Integer> lineOf = new HashMap<>();
    private final Map<String, Integer> counters = new HashMap<>();
    private Optional<String> nextId = Optional.empty();

    /**
     * @param lines the lines of the body
     * @param firstLine the number of the first of them in the file, counted from 1
     */
    BodyReader(List<String> lines, int firstLine) {
        this.lines = lines;
        this.firstLine = firstLine;
        announcedIds = lines.stream()
                .flatMap(line -> UNIT_ID.matcher(line).results())
                .map(comment -> comment.group(1))
                .collect(Collectors.toSet());
    }

    List<Block> read() {
        List<Block> blocks = blocks(PARSER.parse(String.join("\n", lines)).getFirstChild());
        nextId.ifPresent(id -> {
            throw FrontMatter.invalid(
                    firstLine + lines.size() - 1, "no text follows the comment that gives it the id \"" + id + "\"");
        });
        return blocks;
    }

    /** The ids that comments in the file gave. */
    Set<String> explicitIds() {
        return Set.copyOf(explicitIds);
    }

    /** The line that a unit of the body begins on; empty for the units of the front matter. */
    Optional<Integer> lineOf(String id) {
        return Optional.ofNullable(lineOf.get(id));
    }

    /** The blocks from a node on to its last sibling. */
    private List<Block> blocks(Node first) {
        List<Block> blocks = new ArrayList<>();
        for (Node node = first; node != null; node = node.getNext()) {
            if (node instanceof Paragraph) {
                blocks.add(paragraph(node));
            } else if (node instanceof Heading heading) {
                blocks.add(new Block.Heading(Math.max(2, heading.getLevel()), unit("h", headingText(node), node)));
            } else if (node instanceof BlockQuote) {
                blocks.add(new Block.Quotation(provisionalId("q"), blocks(node.getFirstChild())));
            } else if (node instanceof BulletList || node instanceof OrderedList) {
                for (Node item = node.getFirstChild(); item != null; item = item.getNext()) {
                    blocks.add(point((ListItem) item, node instanceof OrderedList));
                }
            } else if (!takesId(node)) {
                throw unsupported(node);
            }
        }
        return blocks;
    }

    private Declined unsupported(Node node) {
        return FrontMatter.invalid(
                line(node),
                node.getClass().getSimpleName() + " cannot stand in a record; it holds paragraphs, headings,"
                        + " pictures, quotations and points");
    }

    private Block paragraph(Node node) {
        if (written(node).stream().map(String::strip).anyMatch(TABLE_RULE.asMatchPredicate())) {
            throw FrontMatter.invalid(line(node), "a table cannot stand in a record; its rows may be points");
        }
        String text = source(node);
        Matcher picture = PICTURE.matcher(text);
        if (node.getFirstChild() instanceof Image image && image.getNext() == null && picture.matches()) {
            return new Block.Picture(unit("img", picture.group("alternative"), node), address(image, line(node)));
        }
        return new Block.Paragraph(unit("p", text, node));
    }

    private static Optional<String> address(Image image, int line) {
        String address = image.getDestination();
        if (image.getTitle() != null) {
            throw FrontMatter.invalid(line, "a picture has an alternative text and an address, but no title");
        }
        if (!address.isEmpty() && !InlineText.isSafe(address)) {
            throw FrontMatter.invalid(
                    line, "a picture is at an http or https address or at a path here, not at \"" + address + "\"");
        }
        return Optional.of(address).filter(given -> !given.isEmpty());
    }

    private String headingText(Node heading) {
        List<String> written = written(heading);
        // A heading of more than one line is underlined; one of one line has its mark in front.
        return written.size() > 1
                ? joined(written.subList(0, written.size() - 1))
                : HEADING_MARKS.matcher(written.get(0)).replaceAll("").strip();
    }

    private Block point(ListItem item, boolean numbered) {
        Node first = item.getFirstChild();
        while (first != null && takesId(first)) {
            first = first.getNext();
        }
        if (!(first instanceof Paragraph)) {
            throw FrontMatter.invalid(line(item), "a point begins with a paragraph of its own");
        }
        String text = source(first);
        String label = numbered ? marker(item) : "";
        Matcher printed = PRINTED_LABEL.matcher(text);
        if (!numbered && printed.lookingAt()) {
            label = printed.group(1);
            text = text.substring(printed.end());
        }
        Unit unit = unit("p", text, first);
        return new Block.Point(label, unit, blocks(first.getNext()));
    }

    /** The marker of a list item as the file prints it, such as {@code 2.}, whatever CommonMark would count. */
    private String marker(ListItem item) {
        SourceSpan span = item.getSourceSpans().get(0);
        Matcher marker = MARKER.matcher(lines.get(span.getLineIndex()));
        if (!marker.find(span.getColumnIndex())) {
            throw FrontMatter.invalid(line(item), "a numbered point begins with its number");
        }
        return marker.group();
    }

    /** Whether the node is a comment that gives the next unit its id. */
    private boolean takesId(Node node) {
        if (!(node instanceof HtmlBlock html)) {
            return false;
        }
        Matcher comment = UNIT_ID.matcher(html.getLiteral());
        if (comment.matches()) {
            nextId.ifPresent(id -> {
                throw FrontMatter.invalid(line(node), "the comment before gave the text the id \"" + id + "\"");
            });
            nextId = Optional.of(comment.group(1));
        }
        return comment.matches();
    }

    private Unit unit(String prefix, String text, Node node) {
        String id = id(prefix, line(node));
        lineOf.put(id, line(node));
        try {
            return new Unit(id, Normalizer.normalize(text, Normalizer.Form.NFC));
        } catch (IllegalArgumentException e) {
            throw FrontMatter.invalid(line(node), e.getMessage());
        }
    }

    private String id(String prefix, int line) {
        Optional<String> given = nextId;
        nextId = Optional.empty();
        given.ifPresent(id -> {
            if (UnitIds.FIXED.contains(id)) {
                throw FrontMatter.invalid(line, "the id \"" + id + "\" belongs to the front matter");
            }
            if (!explicitIds.add(id)) {
                throw FrontMatter.invalid(line, "the id \"" + id + "\" is given twice");
            }
        });
        return given.orElseGet(() -> provisionalId(prefix));
    }

    /** The next id by position, but none that a comment anywhere in the file gives. */
    private String provisionalId(String prefix) {
        String id;
        do {
            id = prefix + counters.merge(prefix, 1, Integer::sum);
        } while (announcedIds.contains(id));
        return id;
    }

    private int line(Node node) {
        return node.getSourceSpans().isEmpty()
                ? firstLine
                : firstLine + node.getSourceSpans().get(0).getLineIndex();
    }

    /** The text of a block as it stands in the file, its lines joined by spaces. */
    private String source(Node node) {
        return joined(written(node));
    }

    private List<String> written(Node node) {
        return node.getSourceSpans().stream()
                .map(span -> lines.get(span.getLineIndex())
                        .substring(span.getColumnIndex(), span.getColumnIndex() + span.getLength()))
                .toList();
    }

    private static String joined(List<String> written) {
        StringBuilder text = new StringBuilder();
        for (String line : written) {
            text.append(line.strip());
            // The two spellings of a line break that belongs to the text (CommonMark 0.31 §6.7).
            if (line.endsWith("  ")) {
                text.append("\\\n");
            } else {
                text.append(BACKSLASH_AT_END.matcher(line).find() ? "\n" : " ");
            }
        }
        return text.toString().strip();
    }
}
