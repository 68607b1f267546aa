package dev.dragoman.quality.glossary;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a row of a glossary names, which decides how exactly a translation must write it. */
public enum TermKind {
    /** A term, which may be inflected as its language does. */
    TERM,
    /** The official name of a person, alone or with a title; only its listed forms are right. */
    PERSON;

    private static final Pattern TITLE =
            Pattern.compile("(?:Mrs?\\.|Ms\\.|Dr\\.|(?:Foreign |Prime )?Minister|PM|President|Chancellor|Ambassador"
                    + "|Secretary[- ]General) \\p{Lu}[\\p{L}’'-]+(?: \\p{Lu}[\\p{L}’'-]+)?");

    /** The kind of that name in the column {@code kind}; empty if there is none. */
    static Optional<TermKind> named(String name) {
        for (TermKind kind : values()) {
            if (kind.column().equals(name)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** What an English term is that has no kind: a person if it is a title with a name, as Minister Hayashi. */
    static TermKind of(String english) {
        return TITLE.matcher(english).matches() ? PERSON : TERM;
    }

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
