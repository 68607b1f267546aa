package dev.dragoman.records.names;

import dev.dragoman.locales.LanguageRegistry;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.Slug;
import java.util.Set;

/** The slugs that no new record can have, because their addresses are in use. */
public final class ReservedSlugs {

    private static final Set<String> ADDRESSES = Set.of(
            "q", "api", "assets", "desk", "mcp", "log", "preview", "search", "sitemap", "robots", "favicon", "verify");

    private ReservedSlugs() {}

    public static boolean contains(Slug slug) {
        return ADDRESSES.contains(slug.value()) || LanguageRegistry.isRegistered(slug.value());
    }

    /** The problem of a new record with this slug. */
    public static ProblemException rejected(Slug slug) {
        String why = ADDRESSES.contains(slug.value())
                ? "the address /" + slug + " belongs to the service"
                : "it is a language tag, and /" + slug + "/ lists the records in that language";
        return new ProblemException(
                        ProblemCode.RESERVED_SLUG,
                        "No record can have the slug \"" + slug + "\": " + why + "; give it a longer one")
                .with("slug", slug.value());
    }
}
