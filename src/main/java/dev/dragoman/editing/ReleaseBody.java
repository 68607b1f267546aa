package dev.dragoman.editing;

import dev.dragoman.editions.EditionKey;
import dev.dragoman.editions.Weight;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.RecordLimits;
import dev.dragoman.releasing.AskedEdition;
import dev.dragoman.releasing.ReleaseItem;
import dev.dragoman.releasing.ReleaseRequest;
import dev.dragoman.releasing.ReleaseTerms;
import dev.dragoman.times.ZonedMoment;
import dev.dragoman.translation.Authority;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Optional;

/** Reads {@code {"editions": [{"slug": "…", "locale": "ja", "authority": "official", "unfinished": "canonical"}], "at": "…", "weight": "major", "note": "…"}}. */
final class ReleaseBody {

    private ReleaseBody() {}

    /** @throws ProblemException INVALID_BODY, INVALID_RELEASE, LIMIT_EXCEEDED, or what is wrong with a time or a tag, with the {@code field} */
    static ReleaseRequest read(HttpServerRequest http, byte[] body, RecordLimits limits) {
        BodyFields fields =
                BodyFields.read(http, body, ProblemCode.INVALID_RELEASE, "editions", "at", "weight", "note");
        // Before each of them is read, which takes time.
        limits.checkEditions(fields.size("editions"));
        List<AskedEdition> editions = fields
                .objects("editions", "slug", "locale", "authority", "unfinished")
                .orElseThrow(() -> fields.invalid("editions", "is missing; it says what is to be public"))
                .stream()
                .map(ReleaseBody::edition)
                .toList();
        return new ReleaseRequest(editions, at(fields), new ReleaseTerms(weight(fields), fields.remark("note")));
    }

    private static AskedEdition edition(BodyFields fields) {
        Optional<String> unfinished = fields.text("unfinished");
        unfinished.filter(text -> !text.equals(ReleaseItem.CANONICAL)).ifPresent(text -> {
            throw fields.invalid(
                    "unfinished",
                    "is \"" + text + "\"; it is \"" + ReleaseItem.CANONICAL
                            + "\", to show unfinished units in the canonical language, or left out");
        });
        EditionKey key = new EditionKey(fields.slug("slug"), fields.locale("locale"));
        return new AskedEdition(key, authority(fields, key), unfinished.isPresent());
    }

    private static Optional<Authority> authority(BodyFields fields, EditionKey key) {
        Optional<Authority> authority = AuthorityBody.read(fields);
        if (key.locale().equals(LanguageTag.CANONICAL)
                && authority.filter(asked -> asked != Authority.AUTHENTIC).isPresent()) {
            throw fields.invalid("authority", "can only be authentic for the canonical text; leave it out");
        }
        return authority;
    }

    private static Optional<ZonedMoment> at(BodyFields fields) {
        try {
            return fields.text("at").map(ZonedMoment::parse);
        } catch (ProblemException rejected) {
            throw rejected.with("field", "at");
        }
    }

    private static Weight weight(BodyFields fields) {
        return fields.text("weight")
                .map(text -> Weight.of(text)
                        .orElseThrow(() -> fields.invalid(
                                "weight", "is \"" + text + "\", which is not one of minor, major, correction")))
                .orElse(ReleaseTerms.USUAL.weight());
    }
}
