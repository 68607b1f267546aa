package dev.dragoman.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.Slug;
import java.util.Optional;
import java.util.regex.Pattern;

/** The arguments of a tool call, checked against what the tool takes. */
record Arguments(JsonNode values) {

    private static final Pattern TAG = Pattern.compile("[\\x21-\\x7e ]{1,200}");

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

    /**
     * The entity tag of the version that is replaced.
     *
     * @throws RpcException INVALID_PARAMS if no tag has such characters (RFC 9110 §8.8.3): it becomes a header
     */
    Optional<String> etag() {
        Optional<String> etag = text("etag");
        if (etag.filter(tag -> !TAG.matcher(tag).matches()).isPresent()) {
            throw RpcException.invalidParams("etag must be one that a tool has answered, such as \"1-0123456789ab\"");
        }
        return etag;
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
