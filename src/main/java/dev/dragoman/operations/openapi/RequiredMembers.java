package dev.dragoman.operations.openapi;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Says which members of an answer are always there: all of them, null where there is nothing to say, unless an annotation lists the
 * required ones. What requests send says so itself, as most of its members may be left out.
 */
final class RequiredMembers {

    private static final String COMPONENTS = "#/components/schemas/";

    private RequiredMembers() {}

    static void addTo(OpenAPI document) {
        Map<String, Schema> components = document.getComponents().getSchemas();
        Set<String> sent = reachable(
                document.getPaths().getPathItems().values().stream()
                        .flatMap(path -> path.getOperations().values().stream())
                        .map(operation -> operation.getRequestBody())
                        .filter(Objects::nonNull)
                        .map(body -> body.getContent()),
                components);
        components.forEach((name, schema) -> {
            if (!sent.contains(name) && schema.getProperties() != null && schema.getRequired() == null) {
                schema.setRequired(new ArrayList<>(schema.getProperties().keySet()));
            }
        });
    }

    private static Set<String> reachable(Stream<Content> contents, Map<String, Schema> components) {
        Set<String> names = new LinkedHashSet<>();
        Deque<Schema> open = new ArrayDeque<>();
        contents.filter(Objects::nonNull)
                .flatMap(content -> content.getMediaTypes().values().stream())
                .map(MediaType::getSchema)
                .filter(Objects::nonNull)
                .forEach(open::add);
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
                        schema.getItems() == null ? List.<Schema>of() : List.of(schema.getItems()),
                        orEmpty(schema.getOneOf()),
                        orEmpty(schema.getAnyOf()),
                        orEmpty(schema.getAllOf()))
                .flatMap(Collection::stream);
    }

    private static List<Schema> orEmpty(List<Schema> schemas) {
        return schemas == null ? List.of() : schemas;
    }
}
