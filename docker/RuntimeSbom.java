import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import java.util.stream.StreamSupport;

/** Removes build-time components from a bill of materials (CycloneDX) that Quarkus has written. See docker/sbom. */
class RuntimeSbom {

    public static void main(String[] files) throws IOException {
        ObjectMapper json = new ObjectMapper();
        ObjectNode sbom = (ObjectNode) json.readTree(new File(files[0]));
        Set<String> removed = new HashSet<>();
        for (Iterator<JsonNode> components = sbom.withArray("components").elements(); components.hasNext(); ) {
            JsonNode component = components.next();
            if (isBuildTime(component)) {
                removed.add(component.path("bom-ref").asText());
                components.remove();
            }
        }
        for (Iterator<JsonNode> dependencies = sbom.withArray("dependencies").elements(); dependencies.hasNext(); ) {
            JsonNode dependency = dependencies.next();
            if (removed.contains(dependency.path("ref").asText())) {
                dependencies.remove();
            } else if (dependency.path("dependsOn") instanceof ArrayNode on) {
                for (Iterator<JsonNode> each = on.elements(); each.hasNext(); ) {
                    if (removed.contains(each.next().asText())) {
                        each.remove();
                    }
                }
            }
        }
        if (removed.isEmpty() || sbom.path("components").isEmpty()) {
            throw new IllegalStateException(files[0] + " does not distinguish build-time components from run-time components");
        }
        json.writerWithDefaultPrettyPrinter().writeValue(new File(files[1]), sbom);
    }

    private static boolean isBuildTime(JsonNode component) {
        return StreamSupport.stream(component.path("properties").spliterator(), false)
                .filter(property -> property.path("name").asText().equals("quarkus:component:scope"))
                .anyMatch(property -> !property.path("value").asText().equals("runtime"));
    }
}
