package dev.dragoman.records;

import dev.dragoman.problem.Declined;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** A YAML mapping whose values know the line they stand on. */
final class YamlFields {

    /** A scalar, with its field's name and its line in the file. */
    record Value(String field, String text, int line) {

        Declined declined(String why) {
            return FrontMatter.invalid(line, field + ": \"" + text + "\" " + why)
                    .with("field", field);
        }
    }

    private final Map<String, Node> nodes;
    private final int firstLine;
    private final int line;

    private YamlFields(Map<String, Node> nodes, int firstLine, int line) {
        this.nodes = nodes;
        this.firstLine = firstLine;
        this.line = line;
    }

    static YamlFields read(String yaml, int firstLine) {
        try {
            Node root = new Compose(LoadSettings.builder().build())
                    .composeString(yaml)
                    .orElseThrow(() -> FrontMatter.invalid(firstLine, "the front matter is empty"));
            return of(root, "the front matter", firstLine);
        } catch (MarkedYamlEngineException e) {
            int line =
                    firstLine + e.getProblemMark().map(mark -> mark.getLine()).orElse(0);
            throw FrontMatter.invalid(line, "the front matter is not YAML: " + e.getProblem());
        } catch (YamlEngineException e) {
            throw FrontMatter.invalid(firstLine, "the front matter is not YAML: " + e.getMessage());
        }
    }

    private static YamlFields of(Node node, String name, int firstLine) {
        int line = line(node, firstLine);
        if (!(node instanceof MappingNode mapping)) {
            throw FrontMatter.invalid(line, name + " holds fields, each as name: value");
        }
        Map<String, Node> nodes = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            if (nodes.put(key, tuple.getValueNode()) != null) {
                throw FrontMatter.invalid(line(tuple.getKeyNode(), firstLine), "the field \"" + key + "\" stands twice")
                        .with("field", key);
            }
        }
        return new YamlFields(nodes, firstLine, line);
    }

    void refuseOthersThan(Set<String> known) {
        nodes.forEach((name, node) -> {
            if (!known.contains(name)) {
                throw FrontMatter.invalid(
                                line(node, firstLine),
                                "unknown field \"" + name + "\"; known are " + String.join(", ", new TreeSet<>(known)))
                        .with("field", name);
            }
        });
    }

    Optional<Value> text(String name) {
        return Optional.ofNullable(nodes.get(name)).map(node -> scalar(name, node));
    }

    Value required(String name, String expected) {
        return text(name).orElseThrow(() -> FrontMatter.invalid(
                        line, "the field \"" + name + "\" is missing; it holds " + expected)
                .with("field", name));
    }

    Optional<YamlFields> nested(String name) {
        return Optional.ofNullable(nodes.get(name)).map(node -> of(node, "the field \"" + name + "\"", firstLine));
    }

    List<Value> list(String name) {
        Node node = nodes.get(name);
        if (node == null) {
            return List.of();
        }
        if (!(node instanceof SequenceNode sequence)) {
            throw FrontMatter.invalid(line(node, firstLine), "the field \"" + name + "\" holds a list");
        }
        return sequence.getValue().stream().map(item -> scalar(name, item)).toList();
    }

    private Value scalar(String name, Node node) {
        if (!(node instanceof ScalarNode scalar)
                || scalar.getValue().isBlank()
                || scalar.getTag().equals(Tag.NULL)) {
            throw FrontMatter.invalid(line(node, firstLine), "the field \"" + name + "\" holds one text")
                    .with("field", name);
        }
        return new Value(name, scalar.getValue(), line(node, firstLine));
    }

    private static int line(Node node, int firstLine) {
        return firstLine + node.getStartMark().map(mark -> mark.getLine()).orElse(0);
    }
}
