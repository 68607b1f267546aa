package dev.dragoman.operations.openapi;

import static org.eclipse.microprofile.openapi.OASFactory.createAPIResponse;
import static org.eclipse.microprofile.openapi.OASFactory.createHeader;
import static org.eclipse.microprofile.openapi.OASFactory.createParameter;

import dev.dragoman.http.ContentDigest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Describes what all public reads have in common: language negotiation, validators, caching, and withdrawn records. */
final class ReadDescription {

    private static final Set<String> TAGS = Set.of("Discovery", "Pages", "Reading");
    private static final String NOT_MODIFIED = "NotModified";
    private static final String REDIRECT = "Redirect";
    private static final Map<String, String> HEADERS = headers();

    /** What an answer without a body says of the one that the client has (RFC 9110 §15.4.5). */
    private static final List<String> WITHOUT_BODY = List.of(
            HttpHeaders.ETAG,
            HttpHeaders.LAST_MODIFIED,
            HttpHeaders.CONTENT_LOCATION,
            HttpHeaders.CACHE_CONTROL,
            "CDN-Cache-Control",
            "Surrogate-Key",
            "Cache-Tag",
            HttpHeaders.VARY);

    private ReadDescription() {}

    private static Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(HttpHeaders.ETAG, "A strong entity tag, to send as If-None-Match");
        headers.put(HttpHeaders.LAST_MODIFIED, "When the answer last changed; absent from lists");
        headers.put(HttpHeaders.CONTENT_LANGUAGE, "The languages of the text; absent if there is none");
        headers.put(HttpHeaders.CONTENT_LOCATION, "The address of this representation");
        headers.put(HttpHeaders.CACHE_CONTROL, "How long caches may keep the answer");
        headers.put("CDN-Cache-Control", "The same for content delivery networks (RFC 9213)");
        headers.put("Surrogate-Key", "The keys by which a cache can purge the answer, separated by spaces");
        headers.put("Cache-Tag", "The same keys, separated by commas");
        headers.put(HttpHeaders.VARY, "The request headers that affected the answer; absent if none did");
        headers.put(HttpHeaders.LINK, "rel=alternate, the other languages; rel=next, the next page of a list");
        headers.put(ContentDigest.FIELD, "The SHA-256 of the content as it is sent (RFC 9530)");
        return headers;
    }

    static void addTo(Components components) {
        HEADERS.forEach((name, description) -> components.addHeader(
                name, createHeader().description(description).schema(Schemas.text())));
        components
                .addResponse(NOT_MODIFIED, notModified())
                .addResponse(
                        REDIRECT,
                        createAPIResponse()
                                .description("The canonical form of this address, or the record that a withdrawn"
                                        + " one redirects to; the query is kept")
                                .addHeader(
                                        HttpHeaders.LOCATION,
                                        createHeader()
                                                .description("A path of this service")
                                                .required(true)
                                                .schema(Schemas.text("uri-reference"))))
                .addParameter(
                        HttpHeaders.ACCEPT_LANGUAGE,
                        parameter(
                                HttpHeaders.ACCEPT_LANGUAGE,
                                "The reader's languages (RFC 9110 §12.5.4), used if the address names none"))
                .addParameter(
                        HttpHeaders.IF_NONE_MATCH,
                        parameter(
                                HttpHeaders.IF_NONE_MATCH, "Entity tags of the client's copies: 304 if one is current"))
                .addParameter(
                        HttpHeaders.IF_MODIFIED_SINCE,
                        parameter(
                                HttpHeaders.IF_MODIFIED_SINCE,
                                "An HTTP date: 304 if nothing changed since; ignored beside If-None-Match"));
    }

    /** Completes the description of a public read. */
    static void complete(String path, Operation operation) {
        ProblemDescription.addNotAcceptable(operation);
        APIResponse found = operation.getResponses().getAPIResponse("200");
        if (operation.getTags() == null
                || operation.getTags().stream().noneMatch(TAGS::contains)
                || found == null
                || found.getContent().hasMediaType(MediaType.SERVER_SENT_EVENTS)) {
            return;
        }
        HEADERS.keySet().forEach(name -> found.addHeader(name, header(name)));
        operation.getResponses().addAPIResponse("304", response(NOT_MODIFIED));
        for (String name :
                List.of(HttpHeaders.ACCEPT_LANGUAGE, HttpHeaders.IF_NONE_MATCH, HttpHeaders.IF_MODIFIED_SINCE)) {
            operation.addParameter(createParameter().ref("#/components/parameters/" + name));
        }
        if (path.contains("{slug}") || path.contains("{first}")) {
            operation.getResponses().addAPIResponse("410", ProblemDescription.goneAnswer());
        }
        if (path.contains("{")) {
            operation.getResponses().addAPIResponse("308", response(REDIRECT));
        }
    }

    private static APIResponse notModified() {
        APIResponse answer = createAPIResponse().description("The client's copy is current");
        WITHOUT_BODY.forEach(name -> answer.addHeader(name, header(name)));
        return answer;
    }

    private static APIResponse response(String name) {
        return createAPIResponse().ref("#/components/responses/" + name);
    }

    private static Header header(String name) {
        return createHeader().ref("#/components/headers/" + name);
    }

    private static Parameter parameter(String name, String description) {
        return OASFactory.createParameter()
                .name(name)
                .in(In.HEADER)
                .description(description)
                .schema(Schemas.text());
    }
}
