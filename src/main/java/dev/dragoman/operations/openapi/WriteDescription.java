package dev.dragoman.operations.openapi;

import static org.eclipse.microprofile.openapi.OASFactory.createHeader;
import static org.eclipse.microprofile.openapi.OASFactory.createParameter;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Describes what all writes have in common: dry runs, repeated requests, and the headers of their answers. */
final class WriteDescription {

    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    private static final String DRY_RUN = "dryRun";

    private WriteDescription() {}

    static void addTo(Components components) {
        components
                .addParameter(
                        IDEMPOTENCY_KEY,
                        createParameter()
                                .name(IDEMPOTENCY_KEY)
                                .in(In.HEADER)
                                .description("If a request is repeated with the same key, it is executed only once,"
                                        + " and gets the same answer")
                                .schema(Schemas.text()))
                .addParameter(
                        DRY_RUN,
                        createParameter()
                                .name(DRY_RUN)
                                .in(In.QUERY)
                                .description("true: the answer says what would happen, with \"dryRun\": true, and"
                                        + " nothing is stored; If-Match may be omitted")
                                .schema(Schemas.of(SchemaType.BOOLEAN)));
    }

    /** Completes the description of a write. */
    static void complete(Operation operation) {
        Stream.of(IDEMPOTENCY_KEY, DRY_RUN).map(WriteDescription::parameter).forEach(operation::addParameter);
        Map<String, APIResponse> answers = operation.getResponses().getAPIResponses();
        answers.forEach((status, answer) -> {
            if (status.startsWith("2") && !status.equals("204")) {
                addHeader(answer, HttpHeaders.ETAG, "The version after the write, to send as If-Match");
            }
            if (status.equals("201")) {
                addHeader(answer, HttpHeaders.LOCATION, "The path of what was created");
            }
        });
    }

    private static void addHeader(APIResponse answer, String name, String description) {
        if (answer.getHeaders() == null || !answer.getHeaders().containsKey(name)) {
            answer.addHeader(name, createHeader().description(description).schema(Schemas.text()));
        }
    }

    private static Parameter parameter(String name) {
        return createParameter().ref("#/components/parameters/" + name);
    }
}
