package dev.dragoman.operations.openapi;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Finds the schemas of the components that others refer to. */
final class References {

    private static final String COMPONENTS = "#/components/schemas/";

    private References() {}

    /** Removes the schemas that no operation refers to. */
    static void removeUnused(OpenAPI document) {
        Stream<Content> answers = Stream.concat(
                        operations(document)
                                .flatMap(operation -> operation.getResponses().getAPIResponses().values().stream()),
                        document.getComponents().getResponses().values().stream())
                .map(response -> response.getContent());
        Stream<Schema> parameters = operations(document)
                .flatMap(operation ->
                        operation.getParameters() == null ? Stream.empty() : operation.getParameters().stream())
                .map(parameter -> parameter.getSchema())
                .filter(Objects::nonNull);
        Set<String> used =
                reachable(document, Stream.concat(parameters, schemas(Stream.concat(answers, requests(document)))));
        document.getComponents().getSchemas().keySet().stream()
                .filter(name -> !used.contains(name))
                .toList()
                .forEach(document.getComponents()::removeSchema);
    }

    /** The names of the schemas that requests send. */
    static Set<String> sent(OpenAPI document) {
        return reachable(document, schemas(requests(document)));
    }

    private static Stream<Content> requests(OpenAPI document) {
        return operations(document)
                .map(Operation::getRequestBody)
                .filter(Objects::nonNull)
                .map(body -> body.getContent());
    }

    private static Stream<Operation> operations(OpenAPI document) {
        return document.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream());
    }

    private static Stream<Schema> schemas(Stream<Content> contents) {
        return contents.filter(Objects::nonNull)
                .flatMap(content -> content.getMediaTypes().values().stream())
                .map(MediaType::getSchema)
                .filter(Objects::nonNull);
    }

    private static Set<String> reachable(OpenAPI document, Stream<Schema> roots) {
        Map<String, Schema> components = document.getComponents().getSchemas();
        Set<String> names = new LinkedHashSet<>();
        Deque<Schema> open = new ArrayDeque<>(roots.toList());
        while (!open.isEmpty()) {
            Schema schema = open.poll();
            if (schema.getRef() != null) {
                String name = schema.getRef().substring(COMPONENTS.length());
                if (names.add(name) && components.containsKey(name)) {
                    open.add(components.get(name));
                }
            }
            parts(schema).forEach(open::add);
        }
        return names;
    }

    private static Stream<Schema> parts(Schema schema) {
        return Stream.of(
                        schema.getProperties() == null
                                ? List.<Schema>of()
                                : schema.getProperties().values(),
                        orEmpty(schema.getItems()),
                        orEmpty(schema.getAdditionalPropertiesSchema()),
                        orEmpty(schema.getOneOf()),
                        orEmpty(schema.getAnyOf()),
                        orEmpty(schema.getAllOf()))
                .flatMap(Collection::stream);
    }

    private static List<Schema> orEmpty(Schema schema) {
        return schema == null ? List.of() : List.of(schema);
    }

    private static List<Schema> orEmpty(List<Schema> schemas) {
        return schemas == null ? List.of() : schemas;
    }
}
