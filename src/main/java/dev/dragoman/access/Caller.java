package dev.dragoman.access;

import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import java.util.Optional;
import java.util.Set;

/**
 * The sender of a request, and what they may do.
 *
 * @param name their name in versions, reviews and the audit log; empty for a reader without credentials
 * @param displayName their public name; empty if they are not named in public
 */
public record Caller(String name, Set<Grant> grants, Optional<String> displayName) {

    /** A reader without credentials. */
    public static final Caller ANONYMOUS = new Caller("", Set.of());

    public Caller {
        grants = Set.copyOf(grants);
    }

    /** A caller without a public name. */
    public Caller(String name, Set<Grant> grants) {
        this(name, grants, Optional.empty());
    }

    public boolean isAnonymous() {
        return name.isEmpty();
    }

    /** Whether they have the role in this locale; an admin has all. */
    public boolean may(Role role, LanguageTag locale) {
        return grants.stream().anyMatch(grant -> grant.role() == Role.ADMIN || grant.allows(role, locale));
    }

    /** Whether they have any editor's role in any locale, so that they may see drafts. */
    public boolean isEditor() {
        return !grants.isEmpty();
    }

    /** Whether they publish in any locale; an admin does. */
    public boolean publishes() {
        return grants.stream().anyMatch(grant -> grant.role() == Role.ADMIN || grant.role() == Role.PUBLISHER);
    }

    /** Whether they are an admin. */
    public boolean administers() {
        return grants.stream().anyMatch(grant -> grant.role() == Role.ADMIN);
    }

    /** Whether they translate or review in this locale. */
    public boolean worksIn(LanguageTag locale) {
        return may(Role.TRANSLATOR, locale) || may(Role.REVIEWER, locale);
    }

    /**
     * Checks that they translate or review in this locale.
     *
     * @throws ProblemException UNAUTHENTICATED or FORBIDDEN
     */
    public void requireWorkIn(LanguageTag locale) {
        if (!worksIn(locale)) {
            require(Role.TRANSLATOR, locale);
        }
    }

    /**
     * Checks that they have the role in this locale.
     *
     * @throws ProblemException UNAUTHENTICATED or FORBIDDEN
     */
    public void require(Role role, LanguageTag locale) {
        if (!may(role, locale)) {
            throw isAnonymous()
                    ? unauthenticated()
                    : new ProblemException(
                                    ProblemCode.FORBIDDEN,
                                    name + " does not have the role " + role.slug()
                                            + (role.scoped() ? "[" + locale + "]" : "") + ", which this request needs")
                            .with("role", role.scoped() ? role.slug() + "[" + locale + "]" : role.slug());
        }
    }

    /**
     * Checks that they have the role, which is for all locales.
     *
     * @throws ProblemException UNAUTHENTICATED or FORBIDDEN
     */
    public void require(Role role) {
        require(role, LanguageTag.CANONICAL);
    }

    /**
     * Checks that they have any editor's role.
     *
     * @throws ProblemException UNAUTHENTICATED or FORBIDDEN
     */
    public void requireEditor() {
        requireName();
        if (!isEditor()) {
            throw new ProblemException(ProblemCode.FORBIDDEN, name + " has no editor role; this request needs one");
        }
    }

    /**
     * Checks that they are authenticated, whatever they may do.
     *
     * @throws ProblemException UNAUTHENTICATED
     */
    public void requireName() {
        if (isAnonymous()) {
            throw unauthenticated();
        }
    }

    private static ProblemException unauthenticated() {
        return new ProblemException(
                ProblemCode.UNAUTHENTICATED,
                "Send a bearer token, as in Authorization: Bearer <token>; an admin can create one");
    }
}
