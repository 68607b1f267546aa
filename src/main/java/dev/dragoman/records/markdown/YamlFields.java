package dev.dragoman.records.markdown;

import dev.dragoman.problem.ProblemCode;
import dev.dragoman.records.fields.FieldValue;
import dev.dragoman.records.fields.Fields;
import dev.dragoman.records.fields.SourceLocation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** A YAML mapping whose values have a line number. */
final class YamlFields implements Fields {

    /** Records nest their front matter three deep: the fields, those of the event and its list of zones. */
    private static final int MAX_DEPTH = 10;

    private static final LoadSettings SETTINGS = LoadSettings.builder().build();

    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final int firstLine;
    private final int line;

    private YamlFields(MappingNode mapping, int firstLine) {
        this.firstLine = firstLine;
        line = line(mapping, firstLine);
        for (NodeTuple tuple : mapping.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            if (nodes.put(key, tuple.getValueNode()) != null) {
                throw SourceLocation.line(line(tuple.getKeyNode(), firstLine))
                        .with("field", key)
                        .invalid("the field \"" + key + "\" occurs twice");
            }
        }
    }

    /**
     * Reads a mapping.
     *
     * @param firstLine the line of the file that the text begins on
     */
    static YamlFields read(String yaml, int firstLine) {
        try {
            requireShallow(yaml, firstLine);
            Node root = new Compose(SETTINGS).composeString(yaml).orElseThrow(() -> SourceLocation.line(firstLine)
                    .invalid("the front matter is empty"));
            if (root instanceof MappingNode mapping) {
                return new YamlFields(mapping, firstLine);
            }
            throw SourceLocation.line(line(root, firstLine))
                    .invalid("the front matter must consist of fields, each as name: value");
        } catch (MarkedYamlEngineException e) {
            int line =
                    firstLine + e.getProblemMark().map(mark -> mark.getLine()).orElse(0);
            throw SourceLocation.line(line).invalid("the front matter is not YAML: " + e.getProblem());
        } catch (YamlEngineException e) {
            throw SourceLocation.line(firstLine).invalid("the front matter is not YAML: " + e.getMessage());
        }
    }

    /** The composer recurses, so the depth is checked on the parser's events first. */
    private static void requireShallow(String yaml, int firstLine) {
        int depth = 0;
        for (Event event : new Parse(SETTINGS).parseString(yaml)) {
            if (event instanceof CollectionStartEvent && ++depth > MAX_DEPTH) {
                int line = firstLine
                        + event.getStartMark().map(mark -> mark.getLine()).orElse(0);
                throw SourceLocation.line(line)
                        .rejected(
                                ProblemCode.INVALID_BODY,
                                "the front matter nests lists and fields at most " + MAX_DEPTH + " deep");
            }
            if (event instanceof CollectionEndEvent) {
                depth--;
            }
        }
    }

    @Override
    public Set<String> names() {
        return nodes.keySet();
    }

    @Override
    public SourceLocation place(String name) {
        Node node = nodes.get(name);
        return SourceLocation.line(node == null ? line : line(node, firstLine)).with("field", name);
    }

    @Override
    public Optional<FieldValue> text(String name) {
        return Optional.ofNullable(nodes.get(name)).map(node -> scalar(name, node));
    }

    @Override
    public Optional<Fields> nested(String name) {
        return Optional.ofNullable(nodes.get(name)).map(node -> {
            if (node instanceof MappingNode mapping) {
                return new YamlFields(mapping, firstLine);
            }
            throw notFields(name);
        });
    }

    @Override
    public List<FieldValue> list(String name) {
        Node node = nodes.get(name);
        if (node == null) {
            return List.of();
        }
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream().map(item -> scalar(name, item)).toList();
        }
        throw notList(name);
    }

    private FieldValue scalar(String name, Node node) {
        if (node instanceof ScalarNode scalar
                && !scalar.getValue().isBlank()
                && !scalar.getTag().equals(Tag.NULL)) {
            SourceLocation place = SourceLocation.line(line(node, firstLine)).with("field", name);
            return new FieldValue(
                    scalar.getValue(), new SourceLocation(place.description() + ": " + name, place.members()));
        }
        throw notOneText(name);
    }

    private static int line(Node node, int firstLine) {
        return firstLine + node.getStartMark().map(mark -> mark.getLine()).orElse(0);
    }
}
