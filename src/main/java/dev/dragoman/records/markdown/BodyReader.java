package dev.dragoman.records.markdown;

import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.Block;
import dev.dragoman.records.InlineText;
import dev.dragoman.records.Unit;
import dev.dragoman.records.fields.AssignedUnitIds;
import dev.dragoman.records.fields.SourceLocation;
import dev.dragoman.records.fields.Texts;
import dev.dragoman.records.limits.TextLimits;
import java.util.ArrayList;
import java.util.HashMap;
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

    /**
     * Each level of lists counts twice, for the list and its item; one more level is parsed so that it can be rejected.
     */
    private static final int MAX_OPEN_BLOCKS = 2 * Block.MAX_DEPTH + 8;

    /**
     * Parses blocks only: {@link InlineText} parses each text once its length is known. Deeper nesting than a record
     * may have is not parsed, because each line costs as much as it has enclosing blocks.
     */
    private static final Parser PARSER = Parser.builder()
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .maxOpenBlockParsers(MAX_OPEN_BLOCKS)
            .inlineParserFactory(context -> (lines, node) -> {})
            .build();

    private static final String LETTER = "[A-Za-z]|[ivxIVX]{2,5}";

    /** A label without a CommonMark marker is written at the start of a bulleted item: {@code - (8) Text}. */
    private static final Pattern PRINTED_LABEL =
            Pattern.compile("(\\((?:[0-9]{1,3}|" + LETTER + ")\\)|(?:" + LETTER + ")[.)])\\s+");

    private static final Pattern MARKER = Pattern.compile("[0-9]{1,9}[.)]");
    private static final Pattern UNIT_ID = Pattern.compile("<!--\\s*+unit:\\s*+(\\S{1,100}?)\\s*+-->\\s*+");
    private static final Pattern HEADING_MARK = Pattern.compile("^#{1,6}(?=\\s|$)");
    private static final Pattern TABLE_RULE = Pattern.compile("[\\s|:-]+");

    private static final Pattern TOO_DEEP =
            Pattern.compile("(?:[ \\t]*+(?:>|(?:[-+*]|[0-9]{1,9}[.)])(?=[ \\t]))){" + (Block.MAX_DEPTH + 1) + "}");

    private final List<String> lines;
    private final int firstLine;
    private final TextLimits limits;
    private final AssignedUnitIds ids;
    private final Map<String, Integer> lineOf = new HashMap<>();
    private Optional<String> nextId = Optional.empty();
    private int depth;

    /**
     * @param lines the lines of the body
     * @param firstLine the number of the first of them in the file, counted from 1
     */
    BodyReader(List<String> lines, int firstLine, TextLimits limits) {
        // A blank line (CommonMark 0.31 §2.1) is empty, so that the parser does not copy its spaces.
        this.lines = lines.stream().map(line -> isBlank(line) ? "" : line).toList();
        this.firstLine = firstLine;
        this.limits = limits;
        ids = new AssignedUnitIds(lines.stream()
                .flatMap(line -> UNIT_ID.matcher(line).results())
                .map(comment -> comment.group(1))
                .collect(Collectors.toSet()));
    }

    List<Block> read() {
        for (int i = 0; i < lines.size(); i++) {
            // Before the parser builds a tree of that depth.
            if (TOO_DEEP.matcher(lines.get(i)).lookingAt()) {
                throw SourceLocation.line(firstLine + i).invalid(Block.TOO_DEEP);
            }
        }
        List<Block> blocks = blocks(PARSER.parse(String.join("\n", lines)).getFirstChild());
        nextId.ifPresent(id -> {
            throw SourceLocation.line(firstLine + lines.size() - 1)
                    .invalid("no text follows the comment that gives it the id \"" + id + "\"");
        });
        return blocks;
    }

    private static boolean isBlank(String line) {
        return line.chars().allMatch(c -> c == ' ' || c == '\t');
    }

    /** The ids given by comments in the file. */
    Set<String> explicitIds() {
        return ids.stated();
    }

    /** The line on which a unit of the body begins; empty for units of the front matter. */
    Optional<Integer> lineOf(String id) {
        return Optional.ofNullable(lineOf.get(id));
    }

    /** The blocks from a node to its last sibling. */
    private List<Block> blocks(Node first) {
        if (++depth > Block.MAX_DEPTH) {
            throw SourceLocation.line(line(first)).invalid(Block.TOO_DEEP);
        }
        List<Block> blocks = new ArrayList<>();
        for (Node node = first; node != null; node = node.getNext()) {
            if (node instanceof Paragraph) {
                blocks.add(paragraph(node));
            } else if (node instanceof Heading heading) {
                blocks.add(new Block.Heading(Math.max(2, heading.getLevel()), unit("h", headingText(node), node)));
            } else if (node instanceof BlockQuote) {
                blocks.add(quotation(node));
            } else if (node instanceof BulletList || node instanceof OrderedList) {
                for (Node item = node.getFirstChild(); item != null; item = item.getNext()) {
                    blocks.add(point((ListItem) item, node instanceof OrderedList));
                }
            } else if (!takesId(node)) {
                throw unsupported(node);
            }
        }
        depth--;
        return blocks;
    }

    private Block quotation(Node node) {
        String id = ids.next("q");
        List<Block> quoted = node.getFirstChild() == null ? List.of() : blocks(node.getFirstChild());
        if (quoted.isEmpty()) {
            throw SourceLocation.line(line(node)).invalid("a quotation needs at least one block");
        }
        return new Block.Quotation(id, quoted);
    }

    private ProblemException unsupported(Node node) {
        return SourceLocation.line(line(node))
                .invalid(node.getClass().getSimpleName() + " is not allowed in a record; use paragraphs, headings, "
                        + "pictures, quotations and points");
    }

    private Block paragraph(Node node) {
        if (written(node).stream().anyMatch(BodyReader::isTableRule)) {
            throw SourceLocation.line(line(node))
                    .invalid("a table is not allowed in a record; write its rows as points");
        }
        String text = source(node);
        int address = text.lastIndexOf("](");
        if (text.startsWith("![") && text.endsWith(")") && address > 0) {
            limits.requireLength("of line " + line(node), text);
            Optional<Image> image = InlineText.onlyImage(text);
            if (image.isPresent()) {
                return picture(text.substring(2, address), address(image.get(), line(node)), node);
            }
        }
        return new Block.Paragraph(unit("p", text, node));
    }

    private Block picture(String alternative, Optional<String> name, Node node) {
        if (!alternative.isBlank() || name.isEmpty()) {
            return new Block.Picture(unit("img", alternative, node), name);
        }
        nextId.ifPresent(id -> {
            throw SourceLocation.line(line(node))
                    .invalid("the id \"" + id + "\" is for a text, and the picture after it has no alternative text");
        });
        return Block.Picture.withoutAlternative(ids.next(AssignedUnitIds.PICTURE), name.get());
    }

    private static boolean isTableRule(String line) {
        return line.indexOf('|') >= 0
                && line.indexOf('-') >= 0
                && TABLE_RULE.matcher(line).matches();
    }

    private static Optional<String> address(Image image, int line) {
        String address = image.getDestination();
        if (image.getTitle() != null) {
            throw SourceLocation.line(line)
                    .invalid("a picture has an alternative text and an address; leave out the title");
        }
        return Optional.of(address)
                .filter(given -> !given.isEmpty())
                .map(given -> Texts.pictureName(given, SourceLocation.line(line)));
    }

    private String headingText(Node heading) {
        List<String> written = written(heading);
        // A heading of several lines is underlined; one of one line has its mark in front.
        return written.size() > 1 ? Texts.joined(written.subList(0, written.size() - 1)) : withoutMarks(written.get(0));
    }

    /** The text of a one-line heading without the marks before and after it. */
    private static String withoutMarks(String heading) {
        String text = HEADING_MARK.matcher(heading).replaceFirst("").stripTrailing();
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '#') {
            end--;
        }
        boolean apart = end > 0 && Character.isWhitespace(text.charAt(end - 1));
        return (apart ? text.substring(0, end) : text).strip();
    }

    private Block point(ListItem item, boolean numbered) {
        Node first = item.getFirstChild();
        while (first != null && takesId(first)) {
            first = first.getNext();
        }
        if (!(first instanceof Paragraph)) {
            throw SourceLocation.line(line(item)).invalid("a point must begin with a paragraph");
        }
        String text = source(first);
        String label = numbered ? marker(item) : "";
        Matcher printed = PRINTED_LABEL.matcher(text);
        if (!numbered && printed.lookingAt()) {
            label = printed.group(1);
            text = text.substring(printed.end());
        }
        Unit unit = unit("p", text, first);
        return new Block.Point(label, unit, first.getNext() == null ? List.of() : blocks(first.getNext()));
    }

    /**
     * The marker of a list item as the file prints it, such as {@code 2.}, which may differ from CommonMark's
     * numbering.
     */
    private String marker(ListItem item) {
        SourceSpan span = item.getSourceSpans().get(0);
        Matcher marker = MARKER.matcher(lines.get(span.getLineIndex()));
        if (!marker.find(span.getColumnIndex())) {
            throw SourceLocation.line(line(item)).invalid("a numbered point must begin with its number");
        }
        return marker.group();
    }

    /** Whether the node is a comment with the id of the next unit. */
    private boolean takesId(Node node) {
        if (!(node instanceof HtmlBlock html)) {
            return false;
        }
        Matcher comment = UNIT_ID.matcher(html.getLiteral());
        if (comment.matches()) {
            nextId.ifPresent(id -> {
                throw SourceLocation.line(line(node))
                        .invalid("the comment before it already gave the text the id \"" + id + "\"");
            });
            nextId = Optional.of(comment.group(1));
        }
        return comment.matches();
    }

    private Unit unit(String prefix, String text, Node node) {
        SourceLocation place = SourceLocation.line(line(node));
        String id = nextId.map(given -> ids.state(given, place)).orElseGet(() -> ids.next(prefix));
        nextId = Optional.empty();
        lineOf.put(id, line(node));
        limits.requireUnits("The record", lineOf.size());
        limits.requireLength(id, text);
        return Texts.unit(id, text, place);
    }

    private int line(Node node) {
        return node.getSourceSpans().isEmpty()
                ? firstLine
                : firstLine + node.getSourceSpans().get(0).getLineIndex();
    }

    /** The text of a block as written in the file, its lines joined by spaces. */
    private String source(Node node) {
        return Texts.joined(written(node));
    }

    private List<String> written(Node node) {
        return node.getSourceSpans().stream()
                .map(span -> lines.get(span.getLineIndex())
                        .substring(span.getColumnIndex(), span.getColumnIndex() + span.getLength()))
                .toList();
    }
}
