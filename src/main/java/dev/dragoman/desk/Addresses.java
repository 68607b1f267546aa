package dev.dragoman.desk;

import dev.dragoman.locales.LanguageRegistry;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.Declined;
import dev.dragoman.problem.Parameters;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.records.Slug;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;

/** The parts of the addresses that editors write to. */
final class Addresses {

    private Addresses() {}

    /**
     * The locale of a translation, as CLDR canonicalizes it.
     *
     * @throws Declined ILL_FORMED_LANGUAGE_TAG, UNKNOWN_LANGUAGE_TAG, or INVALID_PARAMETER for the canonical locale
     */
    static LanguageTag translation(String locale) {
        LanguageTag tag = LanguageRegistry.require(locale);
        if (tag.equals(LanguageTag.CANONICAL)) {
            throw new Declined(
                            ProblemCode.INVALID_PARAMETER,
                            "en is the canonical text, no translation; it is written at /api/records/{slug}")
                    .with("parameter", "locale");
        }
        return tag;
    }

    /**
     * The slug of a record.
     *
     * @throws Declined UNKNOWN_RECORD for what cannot be one
     */
    static Slug slug(String text) {
        if (!Slug.isValid(text)) {
            throw unknownRecord(text);
        }
        return new Slug(text);
    }

    static Declined unknownRecord(String slug) {
        return new Declined(ProblemCode.UNKNOWN_RECORD, "There is no record \"" + slug + "\"").with("slug", slug);
    }

    /**
     * A parameter that is {@code true}, {@code false} or left out.
     *
     * @throws Declined INVALID_PARAMETER for anything else
     */
    static boolean flag(HttpServerRequest http, String name) {
        String value = Optional.ofNullable(http.getParam(name)).orElse("false");
        if (!value.equals("true") && !value.equals("false")) {
            throw Parameters.invalid(name, value, "true, false or left out");
        }
        return value.equals("true");
    }

    /**
     * A parameter that is a whole number from 1.
     *
     * @throws Declined INVALID_PARAMETER for anything else
     */
    static Optional<Integer> number(HttpServerRequest http, String name) {
        return Optional.ofNullable(http.getParam(name))
                .map(value -> (int) Parameters.number(name, value, 1, Integer.MAX_VALUE));
    }
}
