package dev.dragoman.access;

import dev.dragoman.locales.LanguageTag;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A role, in one locale or, without one, in all: {@code translator[ja]}, {@code publisher}.
 *
 * @param locale the only locale it is for
 */
public record Grant(Role role, Optional<LanguageTag> locale) {

    private static final Pattern FORM = Pattern.compile("([a-z]+)(?:\\[([A-Za-z0-9-]+)])?");

    public Grant {
        if (locale.isPresent() && !role.scoped()) {
            throw new IllegalArgumentException("The role " + role.slug() + " is not for one locale alone");
        }
    }

    /**
     * Reads what {@link #toString} writes.
     *
     * @throws IllegalArgumentException if the role is unknown or not for one locale
     * @throws dev.dragoman.problem.Declined ILL_FORMED_LANGUAGE_TAG
     */
    public static Grant parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("\"" + text + "\" is not a role such as translator[ja] or publisher");
        }
        Role role = Role.of(parts.group(1))
                .orElseThrow(() -> new IllegalArgumentException(
                        "\"" + parts.group(1) + "\" is not one of author, translator, reviewer, publisher, admin"));
        return new Grant(role, Optional.ofNullable(parts.group(2)).map(LanguageTag::parse));
    }

    boolean allows(Role asked, LanguageTag where) {
        return role == asked && (locale.isEmpty() || locale.get().equals(where));
    }

    @Override
    public String toString() {
        return role.slug() + locale.map(tag -> "[" + tag + "]").orElse("");
    }
}
