package dev.dragoman.editing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.dragoman.json.StrictJson;
import dev.dragoman.locales.LanguageRegistry;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.LikelyName;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.Slug;
import io.vertx.core.http.HttpServerRequest;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The members of a JSON object that a request brings; each refusal names the member, as {@code field}. */
final class BodyFields {

    private static final int MAX_REMARK_LENGTH = 2_000;

    private final JsonNode object;
    private final String path;
    private final ProblemCode invalid;

    private BodyFields(JsonNode object, String path, ProblemCode invalid, List<String> members) {
        this.object = object;
        this.path = path;
        this.invalid = invalid;
        for (Iterator<String> names = object.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!members.contains(name)) {
                throw LikelyName.rejected(
                                ProblemCode.UNKNOWN_MEMBER,
                                path + name + " is not known; known are " + String.join(", ", members),
                                name,
                                members)
                        .with("field", path + name);
            }
        }
    }

    /**
     * Reads a body; one that is not there has no members.
     *
     * @param invalid the reason to decline what is JSON but not what is wanted
     * @throws ProblemException UNSUPPORTED_MEDIA_TYPE, INVALID_BODY, UNKNOWN_MEMBER
     */
    static BodyFields read(HttpServerRequest http, byte[] body, ProblemCode invalid, String... members) {
        if (body == null || body.length == 0) {
            return new BodyFields(JsonNodeFactory.instance.objectNode(), "", invalid, List.of(members));
        }
        requireJson(http);
        JsonNode json = StrictJson.read(body);
        if (json.isObject()) {
            return new BodyFields(json, "", invalid, List.of(members));
        }
        throw new ProblemException(ProblemCode.INVALID_BODY, "The body must be a JSON object");
    }

    // Not @Consumes: that would be asked before who asks.
    private static void requireJson(HttpServerRequest http) {
        String type = http.getHeader("Content-Type");
        if (type != null && !type.toLowerCase(Locale.ROOT).matches("application/json\\s*(;.*)?")) {
            throw new ProblemException(ProblemCode.UNSUPPORTED_MEDIA_TYPE, "This address accepts application/json")
                    .with("available", List.of("application/json"));
        }
    }

    Optional<String> text(String name) {
        return member(name).map(node -> text(name, node));
    }

    String requiredText(String name) {
        return text(name).orElseThrow(() -> invalid(name, "is missing"));
    }

    /** What a person says to others: at most 2,000 characters; empty if it says nothing. */
    Optional<String> remark(String name) {
        Optional<String> remark = text(name).map(String::strip).filter(text -> !text.isEmpty());
        remark.ifPresent(text -> {
            if (text.codePointCount(0, text.length()) > MAX_REMARK_LENGTH) {
                throw invalid(name, "has more than " + MAX_REMARK_LENGTH + " characters");
            }
            if (text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')) {
                throw invalid(name, "has a control character");
            }
        });
        return remark;
    }

    Slug slug(String name) {
        String text = requiredText(name);
        if (!Slug.isValid(text)) {
            throw invalid(name, "is \"" + text + "\", which is no slug");
        }
        return new Slug(text);
    }

    LanguageTag locale(String name) {
        try {
            return LanguageRegistry.require(requiredText(name));
        } catch (ProblemException illFormed) {
            throw illFormed.with("field", path + name);
        }
    }

    Optional<List<String>> texts(String name) {
        return array(name).map(nodes -> {
            List<String> texts = new ArrayList<>();
            nodes.forEach(node -> texts.add(text(name + "[" + texts.size() + "]", node)));
            return List.copyOf(texts);
        });
    }

    Optional<List<BodyFields>> objects(String name, String... members) {
        return array(name).map(nodes -> {
            List<BodyFields> objects = new ArrayList<>();
            nodes.forEach(node -> {
                String element = name + "[" + objects.size() + "]";
                if (!node.isObject()) {
                    throw invalid(element, "has to be an object with " + String.join(", ", members));
                }
                objects.add(new BodyFields(node, path + element + ".", invalid, List.of(members)));
            });
            return List.copyOf(objects);
        });
    }

    /** How many items an array has; 0 for what is none. */
    int size(String name) {
        return member(name).filter(JsonNode::isArray).map(JsonNode::size).orElse(0);
    }

    boolean has(String name) {
        return member(name).isPresent();
    }

    /** The refusal of a member, as the beginning of a sentence goes on. */
    ProblemException invalid(String name, String wrong) {
        return new ProblemException(invalid, path + name + " " + wrong).with("field", path + name);
    }

    private Optional<JsonNode> array(String name) {
        Optional<JsonNode> node = member(name);
        if (node.isPresent() && !node.get().isArray()) {
            throw invalid(name, "has to be an array");
        }
        return node;
    }

    private String text(String name, JsonNode node) {
        if (!node.isTextual()) {
            throw invalid(name, "has to be a string");
        }
        return node.textValue();
    }

    /** A member that is null is not there. */
    private Optional<JsonNode> member(String name) {
        return Optional.of(object.path(name)).filter(node -> !node.isMissingNode() && !node.isNull());
    }
}
