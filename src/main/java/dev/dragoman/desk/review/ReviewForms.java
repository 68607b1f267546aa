package dev.dragoman.desk.review;

import dev.dragoman.access.Caller;
import dev.dragoman.desk.page.DeskTransaction;
import dev.dragoman.desk.page.Form;
import dev.dragoman.drafting.Confirming;
import dev.dragoman.http.Precondition;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.Revisions;
import dev.dragoman.records.Slug;
import dev.dragoman.releasing.review.Reviewing;
import dev.dragoman.storage.Tables;
import dev.dragoman.translation.BundleVersion;
import dev.dragoman.translation.ReviewAction;
import dev.dragoman.translation.ReviewHistory;
import dev.dragoman.translation.Translating;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Does what the forms of a review say, if the texts are still those that the person has seen. */
@Singleton
public class ReviewForms {

    private final DeskTransaction transaction;
    private final Reviewing reviewing;
    private final Confirming confirming;

    ReviewForms(DeskTransaction transaction, Reviewing reviewing, Confirming confirming) {
        this.transaction = transaction;
        this.reviewing = reviewing;
        this.confirming = confirming;
    }

    /**
     * Does one action.
     *
     * @throws ProblemException PRECONDITION_FAILED if texts or review have changed since, INVALID_REVIEW,
     *     or what {@link Reviewing} and {@link Confirming} throw
     */
    void accept(Caller caller, Slug slug, LanguageTag locale, ReviewAction action, Form form) {
        action.require(caller, locale);
        Optional<String> comment = comment(form);
        Optional<List<String>> units =
                form.get("all-outdated").isPresent() ? Optional.empty() : Optional.of(form.all("unit"));
        if (action == ReviewAction.CONFIRM && units.filter(List::isEmpty).isPresent()) {
            throw invalid("No unit was selected", "units");
        }
        transaction.write(tables -> {
            Precondition asSeen = newest -> requireSeen(tables, slug, locale, form);
            if (action == ReviewAction.CONFIRM) {
                confirming.confirm(tables, caller, slug, locale, units, comment, asSeen);
            } else {
                reviewing.review(tables, caller, slug, locale, action, comment, asSeen);
            }
            return null;
        });
    }

    /** The comment with line breaks as they are stored; browsers send two characters for each. */
    static Optional<String> comment(Form form) {
        return form.get("comment").map(text -> text.replace("\r\n", "\n"));
    }

    private static void requireSeen(Tables tables, Slug slug, LanguageTag locale, Form form) {
        BundleVersion version = Translating.newest(tables, slug, locale);
        int revision =
                tables.table(Revisions.class).newest(slug.value()).orElseThrow().number();
        int steps = ReviewHistory.of(tables, version).size();
        if (!form.get("seen").equals(Optional.of(seen(version, revision, steps)))) {
            throw new ProblemException(
                    ProblemCode.PRECONDITION_FAILED,
                    "The translation, its review or its canonical text has changed since the page was shown");
        }
    }

    /**
     * What a form says about the texts that its page showed.
     *
     * @param revision the number of the newest revision
     * @param steps how many steps the review of the version had
     */
    static String seen(BundleVersion version, int revision, int steps) {
        return version.tag().number() + "-" + version.tag().digest() + "-" + revision + "-" + steps;
    }

    private static ProblemException invalid(String detail, String field) {
        return new ProblemException(ProblemCode.INVALID_REVIEW, detail).with("field", field);
    }
}
