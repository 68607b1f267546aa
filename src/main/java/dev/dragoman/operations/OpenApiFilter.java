package dev.dragoman.operations;

import static org.eclipse.microprofile.openapi.OASFactory.createContent;
import static org.eclipse.microprofile.openapi.OASFactory.createMediaType;
import static org.eclipse.microprofile.openapi.OASFactory.createSchema;

import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemDetails;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Says in the description of the API what holds of all operations alike, so that no resource has to: problems (RFC 9457) answer
 * whatever is declined, and where a resource does not say otherwise, parameters are text and bodies are objects of JSON. It runs in
 * the build.
 */
public final class OpenApiFilter implements OASFilter {

    private static final String PROBLEM = "Problem";
    private static final String NO_CONTENT = "204";

    @Override
    public Parameter filterParameter(Parameter parameter) {
        if (parameter.getSchema() == null && parameter.getContent() == null) {
            parameter.setSchema(of(SchemaType.STRING));
        }
        return parameter;
    }

    @Override
    public PathItem filterPathItem(PathItem path) {
        Stream.of(path.getPUT(), path.getPOST(), path.getDELETE())
                .filter(Objects::nonNull)
                .forEach(write -> write.addParameter(OASFactory.createParameter()
                                .name("Idempotency-Key")
                                .in(Parameter.In.HEADER)
                                .description(
                                        "Sent again with the same key, the request is done once and answered the same")
                                .schema(of(SchemaType.STRING)))
                        .addParameter(OASFactory.createParameter()
                                .name("dryRun")
                                .in(Parameter.In.QUERY)
                                .description("true: the answer says what would happen, with \"dryRun\": true, and"
                                        + " nothing is stored; If-Match may be left out")
                                .schema(of(SchemaType.BOOLEAN))));
        return path;
    }

    @Override
    public Operation filterOperation(Operation operation) {
        Map<String, APIResponse> responses = operation.getResponses().getAPIResponses();
        responses.forEach((status, response) -> {
            if (response.getContent() == null && !status.equals(NO_CONTENT)) {
                response.setContent(status.startsWith("2") ? content(MediaType.WILDCARD) : problem());
            }
            describe(response.getContent());
        });
        if (operation.getRequestBody() != null) {
            describe(operation.getRequestBody().getContent());
        }
        operation
                .getResponses()
                .addAPIResponse("default", OASFactory.createAPIResponse().ref("#/components/responses/" + PROBLEM));
        return operation;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getComponents()
                .addSchema(PROBLEM, schema())
                .addResponse(
                        PROBLEM,
                        OASFactory.createAPIResponse()
                                .description("Why the request was declined; it has changed nothing")
                                .content(problem()));
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
                type.setSchema(of(name.endsWith("json") ? SchemaType.OBJECT : SchemaType.STRING));
            }
        });
    }

    private static boolean isObject(Schema schema) {
        return List.of(SchemaType.OBJECT).equals(schema.getType()) && schema.getProperties() == null;
    }

    /** What the scanner makes of a body that a method takes as bytes. */
    private static boolean isBytes(Schema schema) {
        return List.of(SchemaType.STRING).equals(schema.getType()) && "binary".equals(schema.getFormat());
    }

    private static Content problem() {
        Content problem = content(ProblemDetails.MEDIA_TYPE);
        problem.getMediaType(ProblemDetails.MEDIA_TYPE).schema(createSchema().ref("#/components/schemas/" + PROBLEM));
        return problem;
    }

    private static Content content(String mediaType) {
        return createContent().addMediaType(mediaType, createMediaType());
    }

    private static Schema schema() {
        return of(SchemaType.OBJECT)
                .description(
                        "Problem details (RFC 9457); further members name what is at fault, such as a field or a line")
                .required(List.of("type", "title", "status", "detail"))
                .addProperty("type", types())
                .addProperty("title", of(SchemaType.STRING).description("The same for all problems of a type"))
                .addProperty("status", of(SchemaType.INTEGER).description("The status of the answer"))
                .addProperty("detail", of(SchemaType.STRING).description("A sentence on this very request"))
                .additionalPropertiesSchema(createSchema().booleanSchema(true));
    }

    private static Schema types() {
        List<Object> all = Arrays.stream(ProblemCode.values())
                .<Object>map(ProblemCode::type)
                .toList();
        return of(SchemaType.STRING)
                .format("uri")
                .description("Which of the reasons to decline a request it is")
                .enumeration(all);
    }

    private static Schema of(SchemaType type) {
        return createSchema().addType(type);
    }
}
