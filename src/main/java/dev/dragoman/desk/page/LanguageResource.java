package dev.dragoman.desk.page;

import dev.dragoman.http.DeskAddress;
import dev.dragoman.locales.LanguageTag;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

/** Keeps the language that a person chooses for the desk. */
@Path("/desk/language")
public class LanguageResource {

    private static final int YEAR_IN_SECONDS = 31_536_000;

    /** Returns to a page in the chosen language. It only changes the cookie of this browser. */
    @GET
    @Operation(hidden = true)
    public Response choose(HttpServerRequest http, @RestQuery String lang, @RestQuery String next) {
        Response.ResponseBuilder back = Response.fromResponse(DeskPages.seeOther(back(next)));
        Optional.ofNullable(lang)
                .flatMap(LanguageTag::find)
                .map(LanguageTag::toString)
                .ifPresent(tag -> back.cookie(new NewCookie.Builder(DeskPages.LANGUAGE_COOKIE)
                        .value(tag)
                        .path(DeskAddress.PATH)
                        .maxAge(YEAR_IN_SECONDS)
                        .httpOnly(true)
                        .sameSite(NewCookie.SameSite.STRICT)
                        .build()));
        return back.build();
    }

    private static String back(String next) {
        return LocalPath.SIGN_IN.equals(next) ? next : LocalPath.orBoard(next);
    }
}
