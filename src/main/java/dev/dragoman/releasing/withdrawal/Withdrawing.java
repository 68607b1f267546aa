package dev.dragoman.releasing.withdrawal;

import dev.dragoman.access.Audit;
import dev.dragoman.access.Caller;
import dev.dragoman.access.Role;
import dev.dragoman.editions.Edition;
import dev.dragoman.editions.Editions;
import dev.dragoman.editions.Listings;
import dev.dragoman.editions.PublicStatus;
import dev.dragoman.editions.PublicStatuses;
import dev.dragoman.editions.Summaries;
import dev.dragoman.editions.Withdrawal;
import dev.dragoman.editions.changes.ChangeLog;
import dev.dragoman.editions.search.SearchIndexing;
import dev.dragoman.http.Precondition;
import dev.dragoman.http.VersionTag;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.Revision;
import dev.dragoman.records.Revisions;
import dev.dragoman.records.Slug;
import dev.dragoman.records.names.FormerSlugs;
import dev.dragoman.records.names.UnknownRecord;
import dev.dragoman.releasing.ReleaseEditions;
import dev.dragoman.releasing.log.Releases;
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

/** Withdraws language versions, and amends their withdrawals; a later release makes them public again. */
@Singleton
public class Withdrawing {

    private final Audit audit;
    private final SearchIndexing search;
    private final Clock clock;

    Withdrawing(Audit audit, SearchIndexing search, Clock clock) {
        this.audit = audit;
        this.search = search;
        this.clock = clock;
    }

    /**
     * Withdraws a record, or one language version of it; what is withdrawn already is amended. The same again changes
     * nothing.
     *
     * @param precondition checked against the newest version of the translation or, for the canonical locale and for
     *     all, the newest revision; after the caller's permission, while the record is locked
     * @throws ProblemException FORBIDDEN, UNKNOWN_RECORD, RECORD_RENAMED, NO_EDITION_IN_LANGUAGE, WRONG_STATE, INVALID_WITHDRAWAL, or
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
        List<PublicStatus> all = tables.table(PublicStatuses.class).of(slug.value());
        if (all.isEmpty()) {
            UnknownRecord.requireNotRenamed(tables, slug);
        }
        List<PublicStatus> chosen = chosen(slug, locale, all);
        chosen.forEach(status -> caller.require(Role.PUBLISHER, status.edition().locale()));
        precondition.check(newest(tables, slug, locale));
        List<PublicStatus> changing = chosen.stream()
                .filter(status -> status.withdrawal().filter(request::isSameAs).isEmpty())
                .toList();
        if (!changing.isEmpty()) {
            requireDestination(tables, slug, to);
        }
        changing.forEach(status -> withdraw(tables, caller, status.edition(), withdrawal(request, status, now), now));
        return new Withdrawn(
                slug,
                chosen.stream().map(status -> status.edition().locale()).toList(),
                withdrawal(request, chosen.get(0), now),
                !changing.isEmpty(),
                tables.table(ReleaseEditions.class).scheduledOf(slug.value()).stream()
                        .filter(due -> tables.table(ReleaseEditions.class).of(due.id()).stream()
                                .anyMatch(item -> caller.may(Role.PUBLISHER, item.locale())))
                        .flatMap(due -> tables.table(Releases.class).find(due.id()).stream())
                        .toList());
    }

    /** How a language version is withdrawn after the request; it stays withdrawn since the first one. */
    private static Withdrawal withdrawal(WithdrawalRequest request, PublicStatus before, Instant now) {
        return before.withdrawal()
                .filter(request::isSameAs)
                .orElseGet(() -> new Withdrawal(
                        request.mode(),
                        request.note(),
                        request.to(),
                        before.withdrawal().map(Withdrawal::at).orElse(now),
                        before.withdrawal().map(withdrawal -> now)));
    }

    private static Optional<VersionTag> newest(Tables tables, Slug slug, Optional<LanguageTag> locale) {
        Optional<LanguageTag> translation = locale.filter(tag -> !tag.equals(LanguageTag.CANONICAL));
        return translation.isPresent()
                ? tables.table(BundleVersions.class)
                        .newest(slug.value(), translation.get().toString())
                        .map(BundleVersion::tag)
                : tables.table(Revisions.class).newest(slug.value()).map(Revision::tag);
    }

    /** The language versions that the request is about, public or withdrawn, the canonical one first. */
    private static List<PublicStatus> chosen(Slug slug, Optional<LanguageTag> locale, List<PublicStatus> all) {
        if (all.isEmpty()) {
            throw neverPublic(slug, LanguageTag.CANONICAL, ProblemCode.UNKNOWN_RECORD);
        }
        if (locale.isEmpty()) {
            return all;
        }
        List<PublicStatus> chosen = all.stream()
                .filter(status -> status.edition().locale().equals(locale.get()))
                .toList();
        if (chosen.isEmpty()) {
            throw neverPublic(slug, locale.get(), ProblemCode.NO_EDITION_IN_LANGUAGE);
        }
        List<String> shown = all.stream()
                .filter(PublicStatus::isPublic)
                .map(status -> status.edition().locale().toString())
                .toList();
        if (locale.get().equals(LanguageTag.CANONICAL) && chosen.get(0).isPublic() && shown.size() > 1) {
            throw new ProblemException(
                            ProblemCode.WRONG_STATE,
                            "The canonical text of " + slug
                                    + " cannot be withdrawn while translations of it are public; omit locale to withdraw the whole record")
                    .with("field", "locale")
                    .with("locales", shown);
        }
        return chosen;
    }

    private static ProblemException neverPublic(Slug slug, LanguageTag locale, ProblemCode code) {
        return new ProblemException(code, slug + " was never public in " + locale)
                .with("slug", slug.value())
                .with("locale", locale.toString());
    }

    private static void requireDestination(Tables tables, Slug slug, Optional<Slug> to) {
        to.ifPresent(destination -> {
            if (destination.equals(slug)) {
                throw invalid("A record cannot redirect to itself");
            }
            if (tables.table(Editions.class)
                    .publicIn(destination.value(), LanguageTag.CANONICAL.toString())
                    .isEmpty()) {
                throw invalid(tables.table(FormerSlugs.class)
                        .present(destination.value())
                        .map(present -> UnknownRecord.renamed(destination.value(), present)
                                .detail())
                        .orElse("There is no public record \"" + destination + "\" to redirect to"));
            }
        });
    }

    private static ProblemException invalid(String wrong) {
        return new ProblemException(ProblemCode.INVALID_WITHDRAWAL, wrong).with("field", "to");
    }

    private void withdraw(Tables tables, Caller caller, Edition edition, Withdrawal withdrawal, Instant now) {
        String slug = edition.slug().value();
        String locale = edition.locale().toString();
        tables.table(Listings.class).withdraw(slug, locale, withdrawal);
        Summaries.withdrawn(tables, edition, now);
        search.remove(tables, slug, locale);
        ChangeLog log = tables.table(ChangeLog.class);
        log.addWithdrawal(log.nextSeq(), now, slug, locale, edition.number(), withdrawal);
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("edition", edition.number());
        detail.put("mode", withdrawal.mode().slug());
        withdrawal.note().ifPresent(note -> detail.put("note", note));
        withdrawal.to().ifPresent(destination -> detail.put("to", destination.value()));
        withdrawal
                .amendedAt()
                .ifPresent(at -> detail.put("withdrawn", withdrawal.at().toString()));
        audit.add(tables, caller, "withdraw", slug, locale, detail);
    }
}
