package dev.dragoman.editing.body;

import dev.dragoman.json.JsonObject;
import dev.dragoman.locales.LanguageRegistry;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.Slug;
import dev.dragoman.records.limits.CommentLimits;
import dev.dragoman.times.ZonedMoment;
import dev.dragoman.translation.Authority;
import java.util.List;
import java.util.Optional;

/** Members that several bodies have. */
final class Members {

    private Members() {}

    /**
     * What a person says to others, without white space around it; empty if it says nothing.
     *
     * @throws ProblemException if it is too long or has control characters
     */
    static Optional<String> comment(JsonObject json, String name) {
        return json.text(name).flatMap(text -> comment(json, name, text));
    }

    /**
     * The same of a text that has been read.
     *
     * @throws ProblemException if it is too long or has control characters
     */
    static Optional<String> comment(JsonObject json, String name, String said) {
        Optional<String> comment = Optional.of(said.strip()).filter(text -> !text.isEmpty());
        comment.flatMap(CommentLimits::fault).ifPresent(wrong -> {
            throw json.invalid(name, wrong);
        });
        return comment;
    }

    /** @throws ProblemException if there is no slug */
    static Slug slug(JsonObject json, String name) {
        String text = json.requiredText(name);
        if (!Slug.isValid(text)) {
            throw json.invalid(name, "is \"" + text + "\", which is not a slug");
        }
        return new Slug(text);
    }

    /** @throws ProblemException if there is no language tag, or one that is not registered */
    static LanguageTag locale(JsonObject json, String name) {
        String text = json.requiredText(name);
        try {
            return LanguageRegistry.require(text);
        } catch (ProblemException rejected) {
            throw json.at(name, rejected);
        }
    }

    /**
     * A wall time in a zone (RFC 9557); empty if there is none.
     *
     * @throws ProblemException if it is malformed, or no time in that zone
     */
    static Optional<ZonedMoment> moment(JsonObject json, String name) {
        try {
            return json.text(name).map(ZonedMoment::parse);
        } catch (ProblemException rejected) {
            throw json.at(name, rejected);
        }
    }

    /** @throws ProblemException for a value that is not known */
    static Optional<Authority> authority(JsonObject json) {
        return json.oneOf("authority", Authority::of, List.of("authentic", "official", "provisional", "machine"));
    }
}
