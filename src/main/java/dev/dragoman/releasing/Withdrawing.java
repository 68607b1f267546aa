package dev.dragoman.releasing;

import dev.dragoman.access.Audit;
import dev.dragoman.access.Caller;
import dev.dragoman.access.Role;
import dev.dragoman.editions.ChangeLog;
import dev.dragoman.editions.Edition;
import dev.dragoman.editions.Editions;
import dev.dragoman.editions.Listings;
import dev.dragoman.editions.Withdrawal;
import dev.dragoman.http.Precondition;
import dev.dragoman.http.VersionTag;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.Revision;
import dev.dragoman.records.Revisions;
import dev.dragoman.records.Slug;
import dev.dragoman.storage.Tables;
import dev.dragoman.translation.BundleVersion;
import dev.dragoman.translation.BundleVersions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Withdraws language versions; a later release makes them public again. */
@Singleton
public class Withdrawing {

    private final Audit audit;
    private final Clock clock;

    Withdrawing(Audit audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Withdraws a record, or one language version of it.
     *
     * @param precondition checked against the newest version of the translation or, for the canonical locale and for
     *     all, the newest revision; after the caller's permission, while the record is locked
     * @throws ProblemException FORBIDDEN, UNKNOWN_RECORD, NO_EDITION_IN_LANGUAGE, WRONG_STATE, INVALID_WITHDRAWAL, or
     *     what the precondition throws
     */
    public Withdrawn withdraw(Tables tables, Caller caller, WithdrawalRequest request, Precondition precondition) {
        Slug slug = request.slug();
        Optional<LanguageTag> locale = request.locale();
        Optional<Slug> to = request.to();
        locale.ifPresent(tag -> caller.require(Role.PUBLISHER, tag));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        // In the order of all writers; the destination must not be withdrawn in the meantime.
        Stream.concat(Stream.of(slug), to.stream()).map(Slug::value).sorted().forEach(locked -> tables.table(
                        Revisions.class)
                .lock(locked, now));
        List<Edition> shown = tables.table(Editions.class).newestOfEachLocale(slug.value());
        List<Edition> withdrawn = chosen(tables, slug, locale, shown);
        withdrawn.forEach(edition -> caller.require(Role.PUBLISHER, edition.locale()));
        precondition.check(newest(tables, slug, locale));
        requireDestination(tables, slug, to);
        Withdrawal withdrawal = new Withdrawal(request.mode(), request.note(), to, now);
        withdrawn.forEach(edition -> withdraw(tables, caller, edition, withdrawal));
        return new Withdrawn(
                slug,
                withdrawn.stream().map(Edition::locale).toList(),
                withdrawal,
                tables.table(ReleaseEditions.class).scheduledOf(slug.value()).stream()
                        .filter(due -> tables.table(ReleaseEditions.class).of(due.id()).stream()
                                .anyMatch(pin -> caller.may(Role.PUBLISHER, pin.locale())))
                        .flatMap(due -> tables.table(Releases.class).find(due.id()).stream())
                        .toList());
    }

    private static Optional<VersionTag> newest(Tables tables, Slug slug, Optional<LanguageTag> locale) {
        Optional<LanguageTag> translation = locale.filter(tag -> !tag.equals(LanguageTag.CANONICAL));
        return translation.isPresent()
                ? tables.table(BundleVersions.class)
                        .newest(slug.value(), translation.get().toString())
                        .map(BundleVersion::tag)
                : tables.table(Revisions.class).newest(slug.value()).map(Revision::tag);
    }

    private static List<Edition> chosen(Tables tables, Slug slug, Optional<LanguageTag> locale, List<Edition> shown) {
        if (shown.isEmpty()) {
            throw notPublic(tables, slug, LanguageTag.CANONICAL, ProblemCode.UNKNOWN_RECORD);
        }
        if (locale.isEmpty()) {
            return shown;
        }
        List<Edition> chosen = shown.stream()
                .filter(edition -> edition.locale().equals(locale.get()))
                .toList();
        if (chosen.isEmpty()) {
            throw notPublic(tables, slug, locale.get(), ProblemCode.NO_EDITION_IN_LANGUAGE);
        }
        if (locale.get().equals(LanguageTag.CANONICAL) && shown.size() > 1) {
            throw new ProblemException(
                            ProblemCode.WRONG_STATE,
                            "The canonical text of " + slug
                                    + " cannot be withdrawn while translations of it are public; omit locale to withdraw the whole record")
                    .with("field", "locale")
                    .with(
                            "locales",
                            shown.stream()
                                    .map(edition -> edition.locale().toString())
                                    .toList());
        }
        return chosen;
    }

    private static ProblemException notPublic(Tables tables, Slug slug, LanguageTag locale, ProblemCode never) {
        boolean once = tables.table(Editions.class)
                .newest(slug.value(), locale.toString())
                .isPresent();
        ProblemException rejected = once
                ? new ProblemException(ProblemCode.WRONG_STATE, slug + " in " + locale + " is withdrawn already")
                        .with("state", "withdrawn")
                : new ProblemException(never, slug + " was never public in " + locale);
        return rejected.with("slug", slug.value()).with("locale", locale.toString());
    }

    private static void requireDestination(Tables tables, Slug slug, Optional<Slug> to) {
        to.ifPresent(destination -> {
            if (destination.equals(slug)) {
                throw invalid("A record cannot lead its readers to itself");
            }
            if (tables.table(Editions.class)
                    .publicIn(destination.value(), LanguageTag.CANONICAL.toString())
                    .isEmpty()) {
                throw invalid("There is no public record \"" + destination + "\" that readers could be led to");
            }
        });
    }

    private static ProblemException invalid(String wrong) {
        return new ProblemException(ProblemCode.INVALID_WITHDRAWAL, wrong).with("field", "to");
    }

    private void withdraw(Tables tables, Caller caller, Edition edition, Withdrawal withdrawal) {
        String slug = edition.slug().value();
        String locale = edition.locale().toString();
        Optional<String> to = withdrawal.to().map(Slug::value);
        tables.table(Listings.class)
                .withdraw(slug, locale, withdrawal.mode().name(), withdrawal.note(), to, withdrawal.at());
        ChangeLog log = tables.table(ChangeLog.class);
        log.add(log.nextSeq(), withdrawal.at(), "withdrawal", slug, locale, edition.number());
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("edition", edition.number());
        detail.put("mode", withdrawal.mode().slug());
        withdrawal.note().ifPresent(note -> detail.put("note", note));
        to.ifPresent(destination -> detail.put("to", destination));
        audit.add(tables, caller, "withdraw", slug, locale, detail);
    }
}
