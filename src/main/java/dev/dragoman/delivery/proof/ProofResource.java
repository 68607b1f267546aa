package dev.dragoman.delivery.proof;

import dev.dragoman.delivery.PathLocale;
import dev.dragoman.delivery.Redirect;
import dev.dragoman.delivery.record.RecordAnswers;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.proofs.statement.SignedStatement;
import dev.dragoman.rendering.Permalinks;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** What was signed of an edition and of its withdrawal, each with the proof that it is in the transparency log. */
@Path("/{locale}/{slug}/")
public class ProofResource {

    private final ProofAnswers proofs;

    ProofResource(ProofAnswers proofs) {
        this.proofs = proofs;
    }

    @GET
    @Path("editions/{number}/statement")
    @Operation(hidden = true)
    public Uni<Response> statement(
            HttpServerRequest http, @RestPath String locale, @RestPath String slug, @RestPath String number) {
        return answer(http, locale, slug, number, "/statement", SignedStatement.EDITION, ProofAnswers.Form.STATEMENT);
    }

    @GET
    @Path("editions/{number}/proof")
    @Operation(hidden = true)
    public Uni<Response> proof(
            HttpServerRequest http, @RestPath String locale, @RestPath String slug, @RestPath String number) {
        return answer(http, locale, slug, number, "/proof", SignedStatement.EDITION, ProofAnswers.Form.PROOF);
    }

    @GET
    @Path("editions/{number}/withdrawal/statement")
    @Operation(hidden = true)
    public Uni<Response> withdrawalStatement(
            HttpServerRequest http, @RestPath String locale, @RestPath String slug, @RestPath String number) {
        return answer(
                http,
                locale,
                slug,
                number,
                "/withdrawal/statement",
                SignedStatement.WITHDRAWAL,
                ProofAnswers.Form.STATEMENT);
    }

    @GET
    @Path("editions/{number}/withdrawal/proof")
    @Operation(hidden = true)
    public Uni<Response> withdrawalProof(
            HttpServerRequest http, @RestPath String locale, @RestPath String slug, @RestPath String number) {
        return answer(
                http, locale, slug, number, "/withdrawal/proof", SignedStatement.WITHDRAWAL, ProofAnswers.Form.PROOF);
    }

    private Uni<Response> answer(
            HttpServerRequest http,
            String locale,
            String slug,
            String number,
            String end,
            String kind,
            ProofAnswers.Form form) {
        LanguageTag tag = PathLocale.named(locale).base();
        String path = Permalinks.editionsPath(tag, RecordAnswers.slug(slug)) + "/" + number + end;
        return http.path().equals(path)
                ? proofs.answer(http, new ProofAnswers.Asked(tag, slug, number, kind, form))
                : Redirect.lazily(http, path);
    }
}
