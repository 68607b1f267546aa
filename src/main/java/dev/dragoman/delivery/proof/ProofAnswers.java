package dev.dragoman.delivery.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dragoman.delivery.Answers;
import dev.dragoman.delivery.Freshness;
import dev.dragoman.delivery.ReadRequest;
import dev.dragoman.delivery.TaggedBytes;
import dev.dragoman.delivery.cache.DeliveryConfig;
import dev.dragoman.delivery.cache.PublicIndex;
import dev.dragoman.delivery.cache.PublicRecord;
import dev.dragoman.delivery.record.RecordAnswers;
import dev.dragoman.delivery.record.RecordReading;
import dev.dragoman.delivery.record.WithdrawnAnswers;
import dev.dragoman.editions.PublicStatus;
import dev.dragoman.editions.Withdrawal;
import dev.dragoman.http.EntityTag;
import dev.dragoman.json.Digest;
import dev.dragoman.locales.LanguageChoice;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.proofs.keys.SigningConfig;
import dev.dragoman.proofs.log.TransparencyLog;
import dev.dragoman.proofs.statement.SignedStatement;
import dev.dragoman.proofs.statement.SignedStatements;
import dev.dragoman.records.Slug;
import dev.dragoman.storage.Store;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Answers reads of signed statements and proofs, on a worker thread. The statement about an edition names its texts, so it
 * is gone when the edition is withdrawn; proofs have digests and signatures alone, and remain.
 */
@Singleton
public class ProofAnswers {

    private static final String IMMUTABLE = "public, max-age=31536000, immutable";
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");

    /** Signing takes about a second at most. */
    private static final int RETRY_AFTER_SECONDS = 1;

    private final PublicIndex index;
    private final Store store;
    private final TransparencyLog log;
    private final SigningConfig config;
    private final Answers answers;
    private final Freshness freshness;

    ProofAnswers(
            PublicIndex index,
            Store store,
            TransparencyLog log,
            SigningConfig config,
            Answers answers,
            DeliveryConfig delivery) {
        this.index = index;
        this.store = store;
        this.log = log;
        this.config = config;
        this.answers = answers;
        this.freshness = Freshness.of(delivery);
    }

    /** What of a statement is asked for. */
    enum Form {
        /** The signed bytes. */
        STATEMENT("application/json"),
        /** A C2SP tlog-proof. */
        PROOF("text/plain");

        private final String type;

        Form(String type) {
            this.type = type;
        }
    }

    /**
     * What the address names.
     *
     * @param number as it is written
     * @param kind what the statement is about
     */
    record Asked(LanguageTag locale, String slug, String number, String kind, Form form) {

        boolean isAboutWithdrawal() {
            return kind.equals(SignedStatement.WITHDRAWAL);
        }
    }

    Uni<Response> answer(HttpServerRequest http, Asked asked) {
        Slug slug = RecordAnswers.slug(asked.slug());
        ReadRequest request = ReadRequest.of(http, Optional.of(asked.locale()));
        request.type(List.of(asked.form().type));
        return answers.orRenamed(http, RecordAnswers.onWorker(() -> {
            PublicRecord record = index.get(slug);
            PublicStatus standing = standing(record, slug, request);
            int number = number(asked.number(), standing);
            if (asked.form() == Form.STATEMENT && !asked.isAboutWithdrawal()) {
                requirePublic(slug, record, standing);
            }
            return store.read(tables -> {
                SignedStatement signed = tables.table(SignedStatements.class)
                        .find(slug.value(), standing.edition().locale().toString(), number, asked.kind())
                        .orElseThrow(() -> missing(asked, standing, number));
                return asked.form() == Form.STATEMENT
                        ? statement(http, standing, signed)
                        : text(
                                http,
                                standing,
                                log.proof(tables, signed.logIndex()).text());
            });
        }));
    }

    /** The language version, public or withdrawn; never another one instead. */
    private static PublicStatus standing(PublicRecord record, Slug slug, ReadRequest request) {
        LanguageChoice language = record.negotiationOfAll().choose(request.languages());
        if (language.fallback().isPresent()) {
            throw RecordReading.unavailable(record, slug, language);
        }
        return record.statuses().stream()
                .filter(status -> status.edition().locale().equals(language.served()))
                .findFirst()
                .orElseThrow();
    }

    private static int number(String written, PublicStatus standing) {
        int newest = standing.edition().number();
        if (NUMBER.matcher(written).matches() && Integer.parseInt(written) <= newest) {
            return Integer.parseInt(written);
        }
        throw new ProblemException(
                        ProblemCode.UNKNOWN_EDITION,
                        "There is no such edition; those in "
                                + standing.edition().locale() + " are numbered from 1 to " + newest)
                .with("slug", standing.edition().slug().value())
                .with("locale", standing.edition().locale().toString())
                .with("newest", newest);
    }

    private static void requirePublic(Slug slug, PublicRecord record, PublicStatus standing) {
        Optional<Withdrawal> withdrawal = record.isWithdrawn()
                ? record.statuses().get(0).withdrawal().or(standing::withdrawal)
                : standing.withdrawal();
        withdrawal.ifPresent(of -> {
            throw WithdrawnAnswers.gone(
                    slug,
                    record.isWithdrawn()
                            ? Optional.empty()
                            : Optional.of(standing.edition().locale()),
                    of);
        });
    }

    private ProblemException missing(Asked asked, PublicStatus standing, int number) {
        boolean toBeSigned = !asked.isAboutWithdrawal()
                || (standing.withdrawal().isPresent() && standing.edition().number() == number);
        if (toBeSigned && config.enabled()) {
            return new ProblemException(ProblemCode.BUSY, "It is being signed; ask again in a second")
                    .with("retryAfter", RETRY_AFTER_SECONDS);
        }
        return new ProblemException(
                        ProblemCode.NOT_FOUND, toBeSigned ? "It was not signed" : "This edition was not withdrawn")
                .with("slug", standing.edition().slug().value());
    }

    private Response statement(HttpServerRequest http, PublicStatus standing, SignedStatement signed) {
        // A shared cache forgets a withdrawn record as soon as it does a page, even if it is not purged.
        return body(http, standing, signed.bytes(), Form.STATEMENT.type, signed.sha256())
                .header(
                        HttpHeaders.CACHE_CONTROL,
                        // The notice of a withdrawal may be amended.
                        signed.kind().equals(SignedStatement.EDITION) ? IMMUTABLE : freshness.cacheControl())
                .build();
    }

    private Response text(HttpServerRequest http, PublicStatus standing, String text) {
        byte[] bytes = text.getBytes(UTF_8);
        return body(
                        http,
                        standing,
                        bytes,
                        Form.PROOF.type + ";charset=utf-8",
                        Digest.of(bytes).hex())
                .header(HttpHeaders.CACHE_CONTROL, freshness.cacheControl())
                .build();
    }

    private Response.ResponseBuilder body(
            HttpServerRequest http, PublicStatus standing, byte[] bytes, String type, String digest) {
        String record = "rec-" + standing.edition().slug();
        String version = record + "." + standing.edition().locale();
        return TaggedBytes.answer(http, new EntityTag(digest), new Digest(digest), type, () -> bytes)
                .header("CDN-Cache-Control", freshness.cacheControl())
                .header("Surrogate-Key", record + " " + version)
                .header("Cache-Tag", record + "," + version)
                .header("X-Robots-Tag", "noindex");
    }
}
