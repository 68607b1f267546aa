package dev.dragoman.editing.body;

import dev.dragoman.editions.WithdrawalMode;
import dev.dragoman.http.body.JsonBody;
import dev.dragoman.json.JsonObject;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.records.Slug;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is to be withdrawn, and what its address answers instead. */
@Schema(name = "WithdrawalRequest", additionalProperties = Schema.False.class)
public record WithdrawalBody(
        @Schema(
                required = true,
                implementation = String.class,
                enumeration = {"withdrawn", "gone", "redirect"},
                description = "withdrawn: a notice; gone: 410 with the notice; redirect: 308 to another record")
        WithdrawalMode mode,

        @Schema(
                implementation = String.class,
                description = "The slug of the record to redirect to; required for redirect, and only allowed there")
        Optional<Slug> to,

        @Schema(maxLength = 2_000, description = "The reason that readers see, in the canonical language")
        Optional<String> note,

        @Schema(
                implementation = String.class,
                examples = "ja",
                description = "The language version to withdraw; if omitted, the whole record")
        Optional<LanguageTag> locale) {

    /**
     * Reads and checks the body.
     *
     * @throws dev.dragoman.problem.ProblemException INVALID_BODY, UNKNOWN_MEMBER, or INVALID_WITHDRAWAL with the {@code field}
     */
    public static WithdrawalBody read(HttpServerRequest http, byte[] body) {
        JsonObject json = JsonBody.readIfPresent(
                http, body, ProblemCode.INVALID_WITHDRAWAL, List.of("mode", "to", "note", "locale"));
        WithdrawalMode mode = json.oneOf("mode", WithdrawalMode::of, List.of("withdrawn", "gone", "redirect"))
                .orElseThrow(() -> json.invalid("mode", "is missing"));
        return new WithdrawalBody(
                mode,
                to(json, mode),
                Members.comment(json, "note"),
                json.has("locale") ? Optional.of(Members.locale(json, "locale")) : Optional.empty());
    }

    private static Optional<Slug> to(JsonObject json, WithdrawalMode mode) {
        if (mode == WithdrawalMode.REDIRECT) {
            return Optional.of(Members.slug(json, "to"));
        }
        if (json.has("to")) {
            throw json.invalid("to", "is only allowed with the mode redirect");
        }
        return Optional.empty();
    }
}
