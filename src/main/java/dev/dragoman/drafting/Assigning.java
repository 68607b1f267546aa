package dev.dragoman.drafting;

import dev.dragoman.access.AccessConfig;
import dev.dragoman.access.AccessToken;
import dev.dragoman.access.AccessTokens;
import dev.dragoman.access.Audit;
import dev.dragoman.access.Caller;
import dev.dragoman.access.Callers;
import dev.dragoman.access.Role;
import dev.dragoman.access.TokenState;
import dev.dragoman.http.Precondition;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.Revisions;
import dev.dragoman.records.Slug;
import dev.dragoman.records.names.UnknownRecord;
import dev.dragoman.storage.Tables;
import dev.dragoman.translation.BundleVersions;
import dev.dragoman.translation.Translating;
import dev.dragoman.translation.assignment.Assignment;
import dev.dragoman.translation.assignment.Assignments;
import dev.dragoman.translation.assignment.Due;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Assigns translations: translators and reviewers take them and give them back, publishers assign them. */
@Singleton
public class Assigning {

    private final Audit audit;
    private final Clock clock;
    private final boolean anyName;

    Assigning(Audit audit, Clock clock, AccessConfig access) {
        this.audit = audit;
        this.clock = clock;
        // Only the issuer knows who can sign in there.
        anyName = access.oidc().issuer().isPresent();
    }

    /**
     * Assigns a translation, which need not have been started. Repeating a request changes nothing.
     *
     * @param to the name of a person
     * @throws ProblemException UNAUTHENTICATED, FORBIDDEN, UNKNOWN_RECORD, RECORD_RENAMED, LANGUAGE_EXISTS, WRONG_STATE if
     *     another person has it and the caller is no publisher, INVALID_ASSIGNMENT, or what the precondition throws
     */
    public Assignment assign(
            Tables tables,
            Caller caller,
            Slug slug,
            LanguageTag locale,
            String to,
            Optional<Due> due,
            Precondition precondition) {
        requireRole(caller, locale, to);
        Translating.lockRecord(tables, slug);
        requireLanguage(tables, slug, locale);
        Assignments assignments = tables.table(Assignments.class);
        Optional<Assignment> before = assignments.find(slug.value(), locale.toString());
        precondition.check(before.map(Assignment::tag));
        if (before.isPresent() && !mayChange(caller, before.get())) {
            throw taken(before.get());
        }
        if (before.filter(same -> same.assignee().equals(to) && same.due().equals(due))
                .isPresent()) {
            return before.get();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (!to.equals(caller.name())) {
            requirePerson(tables, to, locale, now);
        }
        due.filter(end -> end.isOver(now)).ifPresent(end -> {
            throw invalid("due", "due is " + end.text() + ", which is in the past");
        });
        Assignment next =
                new Assignment(slug, locale, before.map(Assignment::number).orElse(0) + 1, to, due, caller.name(), now);
        assignments.put(
                slug.value(),
                locale.toString(),
                next.number(),
                to,
                due.map(Due::text),
                due.map(Due::at),
                caller.name(),
                now);
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("to", to);
        due.ifPresent(end -> detail.put("due", end.text()));
        before.filter(other -> !other.assignee().equals(to)).ifPresent(other -> detail.put("from", other.assignee()));
        before.filter(same -> same.assignee().equals(to)).ifPresent(same -> detail.put("changed", true));
        audit.add(tables, caller, "assign", slug.value(), locale.toString(), detail);
        return next;
    }

    /**
     * Ends the assignment of a translation. If there is none, nothing changes.
     *
     * @throws ProblemException UNAUTHENTICATED, FORBIDDEN unless it is the caller's or they publish the locale,
     *     UNKNOWN_RECORD, RECORD_RENAMED, or what the precondition throws
     */
    public void giveBack(Tables tables, Caller caller, Slug slug, LanguageTag locale, Precondition precondition) {
        requireRole(caller, locale, caller.name());
        Translating.lockRecord(tables, slug);
        Assignments assignments = tables.table(Assignments.class);
        Optional<Assignment> before = assignments.find(slug.value(), locale.toString());
        precondition.check(before.map(Assignment::tag));
        if (before.isEmpty()) {
            return;
        }
        if (!mayChange(caller, before.get())) {
            caller.require(Role.PUBLISHER, locale);
        }
        assignments.delete(slug.value(), locale.toString());
        audit.add(
                tables,
                caller,
                "unassign",
                slug.value(),
                locale.toString(),
                Map.of("from", before.get().assignee()));
    }

    /**
     * Who works on the translation.
     *
     * @throws ProblemException UNKNOWN_RECORD, RECORD_RENAMED, or UNKNOWN_ASSIGNMENT if there is none
     */
    public Assignment find(Tables tables, Slug slug, LanguageTag locale) {
        return tables.table(Assignments.class)
                .find(slug.value(), locale.toString())
                .orElseThrow(() -> {
                    if (tables.table(Revisions.class).newest(slug.value()).isEmpty()) {
                        return UnknownRecord.of(tables, slug.value());
                    }
                    return new ProblemException(
                                    ProblemCode.UNKNOWN_ASSIGNMENT,
                                    "The translation of " + slug + " into " + locale + " is not assigned")
                            .with("slug", slug.value())
                            .with("locale", locale.toString());
                });
    }

    /**
     * Checks that the caller may assign a locale to a person: publishers to anyone, translators and reviewers
     * to themselves.
     *
     * @throws ProblemException UNAUTHENTICATED or FORBIDDEN
     */
    public static void requireRole(Caller caller, LanguageTag locale, String to) {
        if (!mayTake(caller, locale) || !to.equals(caller.name())) {
            caller.require(Role.PUBLISHER, locale);
        }
    }

    /** Whether the caller may take a translation into the locale themselves. */
    public static boolean mayTake(Caller caller, LanguageTag locale) {
        return caller.may(Role.TRANSLATOR, locale)
                || caller.may(Role.REVIEWER, locale)
                || caller.may(Role.PUBLISHER, locale);
    }

    /** Whether the caller may give an assignment back or to another person. */
    public static boolean mayChange(Caller caller, Assignment assignment) {
        return caller.may(Role.PUBLISHER, assignment.locale())
                || assignment.assignee().equals(caller.name());
    }

    private static void requireLanguage(Tables tables, Slug slug, LanguageTag locale) {
        if (tables.table(BundleVersions.class)
                .newest(slug.value(), locale.toString())
                .isEmpty()) {
            Translating.requireNewLanguage(tables, slug.value(), locale);
        }
    }

    private void requirePerson(Tables tables, String name, LanguageTag locale, Instant now) {
        List<AccessToken> active = tables.table(AccessTokens.class).named(name).stream()
                .filter(token -> token.state(now) == TokenState.ACTIVE)
                .toList();
        boolean known = name.equals(Callers.ADMIN)
                || active.stream()
                        .map(token -> new Caller(token.name(), token.grants()))
                        .anyMatch(person -> mayTake(person, locale));
        if (!known && !(anyName && active.isEmpty())) {
            throw invalid(
                    "to",
                    active.isEmpty()
                            ? "to is \"" + name + "\", but no valid token has this name"
                            : "to is \"" + name + "\", who is not a translator, reviewer or publisher in " + locale);
        }
    }

    private static ProblemException taken(Assignment before) {
        return new ProblemException(
                        ProblemCode.WRONG_STATE,
                        "The translation of " + before.slug() + " into " + before.locale() + " is assigned to "
                                + before.assignee() + "; they can give it back, or a publisher can assign it to you")
                .with("assignee", before.assignee());
    }

    private static ProblemException invalid(String field, String wrong) {
        return new ProblemException(ProblemCode.INVALID_ASSIGNMENT, wrong).with("field", field);
    }
}
