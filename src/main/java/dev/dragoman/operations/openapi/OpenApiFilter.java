package dev.dragoman.operations.openapi;

import static org.eclipse.microprofile.openapi.OASFactory.createContent;
import static org.eclipse.microprofile.openapi.OASFactory.createMediaType;
import static org.eclipse.microprofile.openapi.OASFactory.createServer;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Adds to the description of the API what applies to all operations, so that no resource repeats it: problems, validators,
 * caching, dry runs, required members. It runs in the build.
 */
public final class OpenApiFilter implements OASFilter {

    private static final String NO_CONTENT = "204";
    private static final Map<String, String> TAGS = Map.of(
            "Access", "Tokens, roles and the audit log",
            "Discovery", "Feeds, the sitemap and earlier states of pages, for feed readers, crawlers and archives",
            "Pages", "What readers see; the same addresses answer JSON if Accept prefers it",
            "Reading", "Public content as data, for website backends",
            "Translating", "Export and upload of translations, in the formats of translation tools",
            "Webhooks", "Webhooks, their message log, and replays",
            "Writing", "Records, reviews, releases and withdrawals");

    @Override
    public Parameter filterParameter(Parameter parameter) {
        if (parameter.getRef() == null && parameter.getSchema() == null && parameter.getContent() == null) {
            parameter.setSchema("kind".equals(parameter.getName()) ? Schemas.ref("Kind") : Schemas.text());
        }
        return parameter;
    }

    /**
     * The scanner gives a reference that may be null the type of what it refers to, which excludes null; and of an enumeration that
     * may be null it does not list null.
     */
    @Override
    public Schema filterSchema(Schema schema) {
        if (schema.getAnyOf() != null || schema.getRef() != null) {
            schema.setType(null);
        }
        boolean nullable = schema.getType() != null && schema.getType().contains(SchemaType.NULL);
        if (nullable
                && schema.getEnumeration() != null
                && !schema.getEnumeration().contains(null)) {
            List<Object> values = new ArrayList<>(schema.getEnumeration());
            values.add(null);
            schema.setEnumeration(values);
        }
        return schema;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.addServer(createServer().url("/").description("The service that serves this document"));
        Components components = document.getComponents();
        ClosedLists.addTo(components);
        ProblemDescription.addTo(components);
        ReadDescription.addTo(components);
        WriteDescription.addTo(components);
        WithdrawnAlternatives.addTo(components);
        FileSchemas.addTo(components);
        document.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .forEach((method, operation) -> complete(path, method, operation)));
        document.getTags().forEach(tag -> tag.setDescription(TAGS.get(tag.getName())));
        RequiredMembers.addTo(document);
        References.removeUnused(document);
    }

    private static void complete(String path, HttpMethod method, Operation operation) {
        Map<String, APIResponse> responses = operation.getResponses().getAPIResponses();
        responses.forEach((status, response) -> {
            if (response.getDescription() == null) {
                response.setDescription(status.equals("201") ? "It was created" : "The answer");
            }
            if (response.getContent() == null && !status.equals(NO_CONTENT)) {
                response.setContent(
                        status.startsWith("2")
                                ? createContent().addMediaType(MediaType.WILDCARD, createMediaType())
                                : ProblemDescription.content());
            }
            describe(response.getContent());
        });
        if (operation.getRequestBody() != null) {
            describe(operation.getRequestBody().getContent());
        }
        if (method == HttpMethod.GET) {
            ReadDescription.complete(path, operation);
        } else {
            WriteDescription.complete(operation);
        }
        if (operation.getSecurity() == null) {
            // Stated even if no token is needed, so that it does not look forgotten.
            operation.setSecurity(List.of());
        } else {
            ProblemDescription.addAccess(operation);
        }
        operation.getResponses().addAPIResponse("default", ProblemDescription.anyProblem());
    }

    /** Completes types and schemas: the default type is JSON, and a schema that is missing, or only says bytes, follows from the type. */
    private static void describe(Content content) {
        if (content == null) {
            return;
        }
        if (content.hasMediaType(MediaType.WILDCARD)) {
            content.addMediaType(MediaType.APPLICATION_JSON, content.getMediaType(MediaType.WILDCARD));
            content.removeMediaType(MediaType.WILDCARD);
        }
        content.getMediaTypes().forEach((name, type) -> {
            if (type.getSchema() == null || isObject(type.getSchema()) || isBytes(type.getSchema())) {
                type.setSchema(
                        name.endsWith("json")
                                ? FileSchemas.of(content).orElseGet(() -> Schemas.of(SchemaType.OBJECT))
                                : Schemas.text());
            }
            if (type.getExamples() != null) {
                type.getExamples().values().forEach(OpenApiFilter::include);
            }
        });
    }

    /** Puts the text of a file of ours in the place of its address, which no client could resolve. */
    private static void include(Example example) {
        String file = example.getExternalValue();
        if (file == null) {
            return;
        }
        try (InputStream json = OpenApiFilter.class.getResourceAsStream("/META-INF/resources" + file)) {
            example.setValue(new ObjectMapper().readValue(json, Object.class));
            example.setExternalValue(null);
        } catch (IOException e) {
            throw new UncheckedIOException("The example " + file + " cannot be read", e);
        }
    }

    private static boolean isObject(Schema schema) {
        return List.of(SchemaType.OBJECT).equals(schema.getType())
                && schema.getRef() == null
                && schema.getProperties() == null;
    }

    /** What the scanner makes of a body that a method takes as bytes. */
    private static boolean isBytes(Schema schema) {
        return List.of(SchemaType.STRING).equals(schema.getType()) && "binary".equals(schema.getFormat());
    }
}
