package dev.dragoman.editing;

import dev.dragoman.translation.Authority;
import java.util.Optional;

/** The member {@code authority} of a body. */
final class AuthorityBody {

    static final String MEMBER = "authority";

    private AuthorityBody() {}

    /** @throws dev.dragoman.problem.Declined for a value that is not known, naming the member */
    static Optional<Authority> read(BodyFields fields) {
        return fields.text(MEMBER).map(text -> Authority.of(text)
                .orElseThrow(() -> fields.invalid(
                        MEMBER, "is \"" + text + "\", which is not one of authentic, official, provisional, machine")));
    }
}
