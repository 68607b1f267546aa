package dev.dragoman.delivery.verifier;

import dev.dragoman.delivery.Answers;
import dev.dragoman.delivery.ReadRequest;
import dev.dragoman.delivery.cache.Representation;
import dev.dragoman.delivery.record.RecordAnswers;
import dev.dragoman.http.PageHeaders;
import dev.dragoman.locales.LanguageChoice;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.locales.Negotiation;
import dev.dragoman.locales.Substitutes;
import dev.dragoman.locales.messages.InterfaceMessages;
import dev.dragoman.rendering.verifier.VerifierRendering;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The page on which readers verify a text in their own browser. */
@Path(VerifierRendering.PATH)
public class VerifierResource {

    private static final String HTML = "text/html";
    private static final Pattern EDITION = Pattern.compile("/[A-Za-z0-9-]+/[a-z0-9-]+/editions/[1-9][0-9]{0,8}");

    private final VerifierRendering rendering;
    private final Answers answers;
    private final InterfaceMessages messages;
    private final Substitutes substitutes;

    VerifierResource(
            VerifierRendering rendering, Answers answers, InterfaceMessages messages, Substitutes substitutes) {
        this.rendering = rendering;
        this.answers = answers;
        this.messages = messages;
        this.substitutes = substitutes;
    }

    @GET
    @Operation(hidden = true)
    public Uni<Response> page(HttpServerRequest http) {
        ReadRequest request = ReadRequest.of(http, Optional.empty());
        request.type(List.of(HTML));
        Optional<String> edition = Optional.ofNullable(http.getParam("edition"))
                .filter(path -> EDITION.matcher(path).matches());
        return RecordAnswers.onWorker(() -> {
            LanguageChoice language =
                    Negotiation.choose(request.languages(), messages.locales(), LanguageTag.CANONICAL, substitutes);
            Representation page = Representation.of(
                            rendering.page(language, edition),
                            HTML + ";charset=UTF-8",
                            Optional.empty(),
                            List.of(language.served()),
                            List.of(),
                            List.of("verifier"))
                    .with(PageHeaders.POLICY, PageHeaders.CONNECTED.get(PageHeaders.POLICY));
            return answers.answerUncached(
                    http,
                    page,
                    VerifierRendering.address(language.served(), edition),
                    request.vary(Stream.of(language), false));
        });
    }
}
