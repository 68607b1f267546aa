package dev.dragoman.records;

import java.util.regex.Pattern;

/** The name of a record in addresses: lower-case ASCII letters, digits and single hyphens, at most 100 characters. */
public record Slug(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int MAX_LENGTH = 100;

    public Slug {
        if (!isValid(value)) {
            throw new IllegalArgumentException("\"" + value + "\" is not a slug: lower-case ASCII letters, digits and"
                    + " single hyphens between them, at most " + MAX_LENGTH + " characters");
        }
    }

    public static boolean isValid(String text) {
        return text.length() <= MAX_LENGTH && FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
