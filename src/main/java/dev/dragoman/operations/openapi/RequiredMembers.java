package dev.dragoman.operations.openapi;

import java.util.ArrayList;
import java.util.Set;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/**
 * Says which members of an answer are always there: all of them, null where there is nothing to say, unless an annotation lists the
 * required ones. What requests send says so itself, as most of its members may be left out.
 */
final class RequiredMembers {

    private RequiredMembers() {}

    static void addTo(OpenAPI document) {
        Set<String> sent = References.sent(document);
        document.getComponents().getSchemas().forEach((name, schema) -> {
            if (!sent.contains(name) && schema.getProperties() != null && schema.getRequired() == null) {
                schema.setRequired(new ArrayList<>(schema.getProperties().keySet()));
            }
        });
    }
}
