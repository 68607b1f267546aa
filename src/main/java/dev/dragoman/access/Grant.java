package dev.dragoman.access;

import dev.dragoman.locales.LanguageTag;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A role, in one locale or, without one, in all: {@code translator[ja]}, {@code publisher}.
 *
 * @param locale the only locale it applies to, whichever tag names it: {@code no} is {@code nb}
 */
public record Grant(Role role, Optional<LanguageTag> locale) {

    /** All roles in all locales. */
    public static final Grant ADMIN = new Grant(Role.ADMIN, Optional.empty());

    private static final Pattern FORM = Pattern.compile("([a-z]+)(?:\\[([A-Za-z0-9-]+)])?");

    public Grant {
        if (locale.isPresent() && !role.scoped()) {
            throw new IllegalArgumentException("The role " + role.slug() + " cannot be limited to a locale");
        }
    }

    /**
     * Reads what {@link #toString} writes.
     *
     * @throws IllegalArgumentException if the role is unknown or not for one locale
     * @throws dev.dragoman.problem.ProblemException ILL_FORMED_LANGUAGE_TAG
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

    /** Reads grants that are separated by spaces. */
    public static Set<Grant> parseAll(String text) {
        return Arrays.stream(text.split(" ")).map(Grant::parse).collect(Collectors.toUnmodifiableSet());
    }

    /** The grants as texts, in an order that never varies. */
    public static List<String> texts(Set<Grant> grants) {
        return grants.stream().map(Grant::toString).sorted().toList();
    }

    boolean allows(Role asked, LanguageTag where) {
        return role == asked && (locale.isEmpty() || locale.get().isSameLanguage(where));
    }

    @Override
    public String toString() {
        return role.slug() + locale.map(tag -> "[" + tag + "]").orElse("");
    }
}
