package dev.dragoman.drafting.preview;

import dev.dragoman.access.Audit;
import dev.dragoman.access.Caller;
import dev.dragoman.access.DraftAccess;
import dev.dragoman.access.Secret;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.Slug;
import dev.dragoman.storage.Store;
import dev.dragoman.storage.Tables;
import dev.dragoman.translation.Translating;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes and revokes private links to previews of drafts. */
@Singleton
public class PreviewLinking {

    private static final int MAX_WORKING = 50;

    private final Store store;
    private final DraftAccess drafts;
    private final Audit audit;
    private final Clock clock;
    private final Duration expiry;

    PreviewLinking(Store store, DraftAccess drafts, Audit audit, Clock clock, PreviewConfig config) {
        this.store = store;
        this.drafts = drafts;
        this.audit = audit;
        this.clock = clock;
        this.expiry = config.linkExpiry();
    }

    /**
     * Makes a link to the newest draft of a locale; only the returned value has its secret.
     *
     * @throws ProblemException UNKNOWN_RECORD, also for those who may not see the draft, RECORD_RENAMED, UNKNOWN_BUNDLE, or
     *     LIMIT_EXCEEDED if too many links to this draft work already
     */
    public Secret make(Caller caller, Slug slug, LanguageTag locale) {
        return store.inTransaction(tables -> make(tables, caller, slug, locale));
    }

    private Secret make(Tables tables, Caller caller, Slug slug, LanguageTag locale) {
        requireDraft(tables, caller, slug, locale);
        Instant now = now();
        PreviewLinks links = tables.table(PreviewLinks.class);
        if (links.working(slug.value(), locale.toString(), now).size() >= MAX_WORKING) {
            throw new ProblemException(
                    ProblemCode.LIMIT_EXCEEDED,
                    MAX_WORKING + " private links to this draft work already; revoke those that nobody needs");
        }
        Secret secret = Secret.ofAddress();
        Instant expires = now.plus(expiry);
        links.add(slug.value(), locale.toString(), secret.digest(), caller.name(), now, expires);
        audit.add(
                tables,
                caller,
                "share-preview",
                slug.value(),
                locale.toString(),
                Map.of("link", secret.digest(), "expires", expires.toString()));
        return secret;
    }

    /**
     * Revokes a link; idempotent.
     *
     * @param digest of its secret
     * @throws ProblemException UNKNOWN_RECORD, also for those who may not see the draft, RECORD_RENAMED, or UNKNOWN_BUNDLE
     */
    public void revoke(Caller caller, Slug slug, LanguageTag locale, String digest) {
        store.inTransaction(tables -> {
            requireDraft(tables, caller, slug, locale);
            if (tables.table(PreviewLinks.class).revoke(slug.value(), locale.toString(), digest, now()) > 0) {
                audit.add(tables, caller, "revoke-preview", slug.value(), locale.toString(), Map.of("link", digest));
            }
            return null;
        });
    }

    /** The links to a draft that work, the newest first. */
    public List<PreviewLink> working(Slug slug, LanguageTag locale) {
        return store.read(tables -> tables.table(PreviewLinks.class).working(slug.value(), locale.toString(), now()));
    }

    /** The link with a secret, if it works. */
    public Optional<PreviewLink> find(Secret secret) {
        return store.read(tables -> tables.table(PreviewLinks.class).ofSecret(secret.digest()))
                .filter(link -> link.works(clock.instant()));
    }

    private void requireDraft(Tables tables, Caller caller, Slug slug, LanguageTag locale) {
        caller.requireName();
        if (!drafts.mayReadDrafts(caller, locale)) {
            throw new ProblemException(ProblemCode.UNKNOWN_RECORD, "There is no record \"" + slug + "\"")
                    .with("slug", slug.value());
        }
        Translating.lockRecord(tables, slug);
        if (!locale.equals(LanguageTag.CANONICAL)) {
            Translating.newest(tables, slug, locale);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
