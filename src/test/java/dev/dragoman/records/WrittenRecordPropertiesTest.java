package dev.dragoman.records;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.json.RecordJsonReader;
import dev.dragoman.records.json.RecordJsonWriter;
import dev.dragoman.records.markdown.MarkdownReader;
import dev.dragoman.records.markdown.MarkdownWriter;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** Whatever record is taken from JSON can be written as Markdown and as JSON, and is read back the very same. */
class WrittenRecordPropertiesTest {

    private static final Slug SLUG = new Slug("a-record");

    @Property(tries = 400, shrinking = ShrinkingMode.BOUNDED)
    void aRecordIsTheSameInMarkdownAndJson(@ForAll("documents") ObjectNode document) {
        Optional<CanonicalRecord> taken = taken(document);
        Assume.that(taken.isPresent());
        CanonicalRecord canonical = taken.orElseThrow();

        String markdown = MarkdownWriter.write(canonical);
        String json = RecordJsonWriter.write(canonical).toString();

        assertThat(MarkdownReader.read(SLUG, markdown).record()).as(markdown).isEqualTo(canonical);
        assertThat(RecordJsonReader.read(SLUG, json).record()).as(json).isEqualTo(canonical);
    }

    private static Optional<CanonicalRecord> taken(ObjectNode document) {
        try {
            return Optional.of(RecordJsonReader.read(SLUG, document.toString()).record());
        } catch (ProblemException e) {
            return Optional.empty();
        }
    }

    @Provide
    Arbitrary<ObjectNode> documents() {
        return Combinators.combine(texts(), blocks(3).list().ofMinSize(1).ofMaxSize(4))
                .as((title, blocks) -> {
                    ObjectNode document = JsonNodeFactory.instance.objectNode();
                    document.put("kind", "statement").put("title", title).put("issued", "1990-01-02");
                    document.set("blocks", array(blocks));
                    return document;
                });
    }

    private static Arbitrary<ObjectNode> blocks(int depth) {
        Arbitrary<ObjectNode> leaf = Combinators.combine(
                        Arbitraries.of("paragraph", "paragraph", "heading", "picture"), texts(), ids())
                .as(WrittenRecordPropertiesTest::leaf);
        if (depth == 0) {
            return leaf;
        }
        Arbitrary<List<ObjectNode>> inner =
                Arbitraries.lazy(() -> blocks(depth - 1).list().ofMinSize(1).ofMaxSize(3));
        Arbitrary<ObjectNode> quotation = inner.map(blocks -> {
            ObjectNode block = JsonNodeFactory.instance.objectNode().put("type", "quotation");
            block.set("blocks", array(blocks));
            return block;
        });
        Arbitrary<ObjectNode> point = Combinators.combine(
                        Arbitraries.of("1.", "2)", "010.", "(8)", "iv.", "(a)", ""), texts(), inner)
                .as((label, text, blocks) -> {
                    ObjectNode block = JsonNodeFactory.instance.objectNode().put("type", "point");
                    block.put("label", label).put("text", text).set("blocks", array(blocks));
                    return block;
                });
        return Arbitraries.oneOf(List.of(leaf, leaf, quotation, point, point));
    }

    private static ObjectNode leaf(String type, String text, Optional<String> id) {
        ObjectNode block = JsonNodeFactory.instance.objectNode().put("type", type);
        id.ifPresent(stated -> block.put("id", stated));
        switch (type) {
            case "heading" -> block.put("level", 3).put("text", text);
            case "picture" -> block.put("alternative", text).put("address", "a_b@2x.png");
            default -> block.put("text", text);
        }
        return block;
    }

    /** Rarely stated, and then often one that a place would give. */
    private static Arbitrary<Optional<String>> ids() {
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(6, Arbitraries.just(Optional.empty())),
                net.jqwik.api.Tuple.of(
                        1,
                        Arbitraries.of("p1", "p2", "p3", "h1", "img1", "p17", "h2")
                                .map(Optional::of)));
    }

    /** Words and whatever means something to CommonMark, in any order. */
    private static Arbitrary<String> texts() {
        return Arbitraries.of(
                        "word",
                        "Japan",
                        " ",
                        " ",
                        " ",
                        "#",
                        "##",
                        "-",
                        "+",
                        "*",
                        "_",
                        "1.",
                        "2023)",
                        "(8)",
                        "a.",
                        ">",
                        "`",
                        "~~~",
                        "[",
                        "]",
                        "](",
                        ")",
                        "!",
                        "\\",
                        "\\\n",
                        "  \n",
                        "\n",
                        "|",
                        "=",
                        "---",
                        "===",
                        "<",
                        "<!--",
                        "&amp;",
                        "&",
                        ":",
                        "\t",
                        "{{",
                        "}}",
                        "'",
                        "\"",
                        "\u00a0",
                        "é",
                        "日本",
                        "\ud83d\ude00",
                        "https://a.b")
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(parts -> String.join("", parts));
    }

    private static ArrayNode array(List<ObjectNode> blocks) {
        return JsonNodeFactory.instance.arrayNode().addAll(blocks);
    }
}
