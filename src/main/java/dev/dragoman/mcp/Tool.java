package dev.dragoman.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * Something that an agent can do.
 *
 * @param forEditors whether it needs an editor's token
 * @param writes whether it stores anything
 */
record Tool(String name, String description, boolean forEditors, boolean writes, List<Argument> arguments, Act act) {

    /** What a tool does: one or more requests to our own API. */
    interface Act {

        Uni<ApiAnswer> run(Arguments arguments, Function<ApiCall, Uni<ApiAnswer>> api);
    }

    /** What an argument may be, as JSON Schema calls it. */
    enum Type {
        STRING,
        INTEGER,
        OBJECT
    }

    /** What a tool takes. */
    record Argument(String name, Type type, String description, boolean required) {

        static Argument text(String name, String description) {
            return new Argument(name, Type.STRING, description, true);
        }

        static Argument number(String name, String description) {
            return new Argument(name, Type.INTEGER, description, true);
        }

        static Argument texts(String name, String description) {
            return new Argument(name, Type.OBJECT, description, true);
        }

        Argument optional() {
            return new Argument(name, type, description, false);
        }

        /**
         * Checks a value.
         *
         * @param value null if it is not given
         * @throws RpcException INVALID_PARAMS
         */
        void check(JsonNode value) {
            if (value == null) {
                if (required) {
                    throw RpcException.invalidParams("The argument \"" + name + "\" is missing");
                }
                return;
            }
            boolean right =
                    switch (type) {
                        case STRING -> value.isTextual();
                        case INTEGER -> value.isIntegralNumber() && value.canConvertToInt();
                        case OBJECT -> value.isObject() && allTexts(value);
                    };
            if (!right) {
                throw RpcException.invalidParams("The argument \"" + name + "\" must be "
                        + switch (type) {
                            case STRING -> "a text";
                            case INTEGER -> "a whole number";
                            case OBJECT -> "an object whose values are texts";
                        });
            }
        }

        private static boolean allTexts(JsonNode object) {
            for (JsonNode value : object) {
                if (!value.isTextual()) {
                    return false;
                }
            }
            return true;
        }
    }

    /** The entry in the list of tools. */
    ObjectNode view() {
        ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        arguments.forEach(argument -> {
            ObjectNode property = properties.putObject(argument.name());
            property.put("type", argument.type().name().toLowerCase(Locale.ROOT));
            property.put("description", argument.description());
            if (argument.type() == Type.OBJECT) {
                property.putObject("additionalProperties").put("type", "string");
            }
        });
        arguments.stream().filter(Argument::required).forEach(argument -> schema.withArray("required")
                .add(argument.name()));
        schema.put("additionalProperties", false);
        ObjectNode view =
                JsonNodeFactory.instance.objectNode().put("name", name).put("description", description);
        view.set("inputSchema", schema);
        view.putObject("annotations")
                .put("readOnlyHint", !writes)
                .put("destructiveHint", false)
                .put("openWorldHint", false);
        return view;
    }
}
