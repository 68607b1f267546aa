package dev.dragoman.access.people;

import java.util.Optional;
import java.util.regex.Pattern;

/** E-mail addresses of people: the forms of RFC 5321 §4.1.2 that are in use, in ASCII and without quoting. */
public final class EmailAddress {

    private static final int MAX_LENGTH = 254;
    private static final Pattern FORM = Pattern.compile(
            "[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*");

    private EmailAddress() {}

    /** The address without white space around it; empty if it is none. */
    public static Optional<String> of(String text) {
        return Optional.of(text.strip())
                .filter(address -> address.length() <= MAX_LENGTH)
                .filter(FORM.asMatchPredicate());
    }
}
