package dev.dragoman.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.Slug;
import java.util.Optional;

/** The arguments of a tool call, checked against what the tool takes. */
record Arguments(JsonNode values) {

    /**
     * Checks names and types.
     *
     * @throws RpcException INVALID_PARAMS, naming the argument
     */
    static Arguments of(JsonNode values, Tool tool) {
        if (!values.isObject()) {
            throw RpcException.invalidParams("\"arguments\" must be an object");
        }
        values.fieldNames().forEachRemaining(name -> {
            if (tool.arguments().stream().noneMatch(argument -> argument.name().equals(name))) {
                throw RpcException.invalidParams("The tool " + tool.name() + " has no argument \"" + name + "\"");
            }
        });
        tool.arguments().forEach(argument -> argument.check(values.get(argument.name())));
        return new Arguments(values);
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name)).map(JsonNode::asText);
    }

    /** An argument that the tool requires. */
    String required(String name) {
        return text(name).orElseThrow();
    }

    /** An argument that is an object; only texts are in it. */
    Optional<ObjectNode> texts(String name) {
        return Optional.ofNullable((ObjectNode) values.get(name));
    }

    /**
     * The record.
     *
     * @throws RpcException INVALID_PARAMS if it cannot be a slug: it becomes part of an address
     */
    String slug() {
        String slug = required("slug");
        if (!Slug.isValid(slug)) {
            throw RpcException.invalidParams(
                    "slug must be the name of a record: lower-case letters, digits and single hyphens");
        }
        return slug;
    }

    /**
     * The language.
     *
     * @throws RpcException INVALID_PARAMS if it is not well-formed
     */
    String locale() {
        try {
            return LanguageTag.parse(required("locale")).toString();
        } catch (ProblemException wrong) {
            throw RpcException.invalidParams("locale: " + wrong.detail());
        }
    }
}
