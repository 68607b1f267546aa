package dev.dragoman.operations.openapi;

import static org.eclipse.microprofile.openapi.OASFactory.createAPIResponse;
import static org.eclipse.microprofile.openapi.OASFactory.createContent;
import static org.eclipse.microprofile.openapi.OASFactory.createHeader;
import static org.eclipse.microprofile.openapi.OASFactory.createMediaType;
import static org.eclipse.microprofile.openapi.OASFactory.createSchema;

import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemDetails;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Describes problem details (RFC 9457): their members, their codes, and the answer that any operation may give instead of its own. */
final class ProblemDescription {

    private static final String PROBLEM = "Problem";
    private static final String GONE = "Gone";

    private ProblemDescription() {}

    static void addTo(Components components) {
        components
                .addSchema(PROBLEM, problem())
                .addSchema(GONE, gone())
                .addResponse(
                        PROBLEM,
                        createAPIResponse()
                                .description("Why the request was rejected; nothing was changed")
                                .addHeader("X-Request-Id", header("Names the request in the log"))
                                .addHeader(
                                        "Retry-After",
                                        createHeader()
                                                .description("With 429 and 503: the seconds to wait before a retry")
                                                .schema(Schemas.of(SchemaType.INTEGER)))
                                .addHeader(
                                        "WWW-Authenticate",
                                        header("With 401: the authentication scheme, which is Bearer"))
                                .addHeader("Allow", header("With 405: the methods that this address supports"))
                                .content(content(PROBLEM)))
                .addResponse(
                        "Unauthenticated", answer("unauthenticated: the token is missing, unknown, expired or revoked"))
                .addResponse("Forbidden", answer("forbidden: the token lacks the role for this"))
                .addResponse("NotAcceptable", answer("not-acceptable: Accept allows none of the available media types"))
                .addResponse(
                        GONE,
                        createAPIResponse()
                                .description("gone: the record, or this language version, was withdrawn permanently")
                                .content(content(GONE)));
    }

    /** The answer of every operation for whatever its own answers do not cover. */
    static APIResponse anyProblem() {
        return createAPIResponse().ref("#/components/responses/" + PROBLEM);
    }

    /** The answer for what was withdrawn as gone. */
    static APIResponse goneAnswer() {
        return createAPIResponse().ref("#/components/responses/" + GONE);
    }

    /** Describes what an operation answers who may not call it. */
    static void addAccess(Operation operation) {
        addIfMissing(operation, "401", "Unauthenticated");
        addIfMissing(operation, "403", "Forbidden");
    }

    /** Describes the answer where none of the media types is accepted. */
    static void addNotAcceptable(Operation operation) {
        addIfMissing(operation, "406", "NotAcceptable");
    }

    private static void addIfMissing(Operation operation, String status, String response) {
        if (!operation.getResponses().hasAPIResponse(status)) {
            operation
                    .getResponses()
                    .addAPIResponse(status, createAPIResponse().ref("#/components/responses/" + response));
        }
    }

    private static APIResponse answer(String description) {
        return createAPIResponse().description(description).content(content(PROBLEM));
    }

    /** The content of an answer that is a problem. */
    static Content content() {
        return content(PROBLEM);
    }

    private static Content content(String schema) {
        return createContent()
                .addMediaType(ProblemDetails.MEDIA_TYPE, createMediaType().schema(Schemas.ref(schema)));
    }

    private static Header header(String description) {
        return createHeader().description(description).schema(Schemas.text());
    }

    private static Schema problem() {
        return Schemas.of(SchemaType.OBJECT)
                .description(
                        "Problem details (RFC 9457); further members name the faulty part, such as a field or a line")
                .required(List.of("type", "title", "status", "detail"))
                .addProperty("type", types())
                .addProperty("title", Schemas.text().description("The same for all problems of a type"))
                .addProperty(
                        "status",
                        Schemas.of(SchemaType.INTEGER).format("int32").description("The status of the answer"))
                .addProperty("detail", Schemas.text().description("An explanation for this request"))
                .additionalPropertiesSchema(createSchema().booleanSchema(true));
    }

    private static Schema gone() {
        return createSchema()
                .description("The problem for content that was withdrawn with mode gone")
                .addAllOf(Schemas.ref(PROBLEM))
                .addAllOf(Schemas.of(SchemaType.OBJECT)
                        .required(List.of("slug", "withdrawn"))
                        .addProperty("slug", Schemas.text())
                        .addProperty(
                                "locale",
                                createSchema()
                                        .ref("#/components/schemas/LanguageTag")
                                        .description("Absent if the whole record was withdrawn"))
                        .addProperty("withdrawn", Schemas.ref("Withdrawal")));
    }

    private static Schema types() {
        List<Object> all = Arrays.stream(ProblemCode.values())
                .<Object>map(ProblemCode::type)
                .toList();
        return Schemas.text("uri").description(codes()).enumeration(all);
    }

    /** Each code with its status and title, as a list in CommonMark, which OpenAPI's descriptions are. */
    private static String codes() {
        return Arrays.stream(ProblemCode.values())
                .map(code -> "- `%s` (%d): %s".formatted(code.slug(), code.status(), code.title()))
                .collect(Collectors.joining("\n", "The reason; its last part is one of these codes.\n\n", ""));
    }
}
