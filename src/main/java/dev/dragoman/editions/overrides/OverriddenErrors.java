package dev.dragoman.editions.overrides;

import java.util.List;
import java.util.stream.Stream;

/** The errors that an edition was released in spite of, in the order in which the checks found them. */
public record OverriddenErrors(List<OverriddenError> errors) {

    /** No error. */
    public static final OverriddenErrors NONE = new OverriddenErrors(List.of());

    /** A member that is absent in a stored document is null. */
    public OverriddenErrors {
        errors = errors == null ? List.of() : List.copyOf(errors);
    }

    /** These, and those of an earlier edition of the same text of which these do not tell. */
    public OverriddenErrors and(OverriddenErrors earlier) {
        return new OverriddenErrors(
                Stream.concat(errors.stream(), earlier.errors().stream().filter(error -> errors.stream()
                                .noneMatch(error::isAbout)))
                        .toList());
    }
}
