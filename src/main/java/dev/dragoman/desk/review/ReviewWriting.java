package dev.dragoman.desk.review;

import dev.dragoman.access.Caller;
import dev.dragoman.access.Role;
import dev.dragoman.desk.comments.CommentView;
import dev.dragoman.desk.comments.UnitCommentsView;
import dev.dragoman.desk.page.DeskTranslation;
import dev.dragoman.desk.page.ReleaseAddress;
import dev.dragoman.desk.page.TranslationAddress;
import dev.dragoman.desk.page.words.PointLabels;
import dev.dragoman.desk.page.words.UnitsInWords;
import dev.dragoman.desk.page.words.WrittenTimes;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.quality.finding.FindingMessages;
import dev.dragoman.quality.finding.FindingWording;
import dev.dragoman.rendering.LocalizedMessages;
import dev.dragoman.rendering.edition.TextDifference;
import dev.dragoman.rendering.record.TranslationsView.UnitCounts;
import dev.dragoman.times.HomeZoneConfig;
import dev.dragoman.times.ZonedMoment;
import dev.dragoman.translation.BundleVersion;
import dev.dragoman.translation.Coverage;
import dev.dragoman.translation.ReviewAction;
import dev.dragoman.translation.TargetStatus;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Writes the page of a review in the language of the person. */
@Singleton
public class ReviewWriting {

    private final FindingMessages messages;
    private final ZoneId home;

    ReviewWriting(FindingMessages messages, HomeZoneConfig home) {
        this.messages = messages;
        this.home = home.homeZone();
    }

    /**
     * The page in these words.
     *
     * @param comments by the ids of their units
     */
    ReviewPage write(
            ReviewedTranslation review,
            Map<String, UnitCommentsView> comments,
            DeskTranslation asked,
            ReviewQuery query,
            LocalizedMessages words,
            ReviewPage.Notice notice) {
        WrittenTimes times = new WrittenTimes(words.locale());
        FindingWording wording = messages.in(words.locale());
        String work =
                TranslationAddress.ofWork(asked.slug().value(), asked.locale().toString());
        UnaryOperator<String> editor = unit ->
                TranslationAddress.ofUnit(asked.slug().value(), asked.locale().toString(), unit);
        Function<String, List<CommentView>> open = unit -> Optional.ofNullable(comments.get(unit))
                .map(UnitCommentsView::open)
                .orElse(List.of());
        Predicate<ComparedUnit> needsLook =
                unit -> unit.needsLook() || !open.apply(unit.id()).isEmpty();
        List<ComparedUnit> listed = review.units().stream()
                .filter(unit -> query.all() || needsLook.test(unit))
                .toList();
        int pages = Math.max(1, (listed.size() + ReviewPage.UNITS - 1) / ReviewPage.UNITS);
        int page = Math.min(query.page(), pages);
        List<ComparedUnit> shown =
                listed.subList((page - 1) * ReviewPage.UNITS, Math.min(listed.size(), page * ReviewPage.UNITS));
        Map<String, String> labels = PointLabels.of(review.record());
        UnitView.Writer units = new UnitView.Writer(
                labels::get,
                open,
                review.since() != Since.NOTHING,
                editor,
                // Both texts of a unit may have changed.
                TextDifference.mostTokens(2 * shown.size()),
                wording,
                times,
                home);
        String next = next(review, asked.caller());
        return new ReviewPage(
                place(review, asked, query, words, work),
                head(review, words, times),
                next,
                next.equals("release")
                        ? ReleaseAddress.ofEdition(
                                asked.slug().value(), asked.locale().toString())
                        : null,
                decision(review, asked.caller(), query),
                review.errors().stream()
                        .limit(ReviewPage.ERRORS)
                        .map(error ->
                                new ReviewPage.ErrorLine(error.unit(), wording.text(error), editor.apply(error.unit())))
                        .toList(),
                Math.max(0, review.errors().size() - ReviewPage.ERRORS),
                comparison(
                        review,
                        asked,
                        query,
                        words,
                        (int) review.units().stream().filter(needsLook.negate()).count(),
                        page,
                        pages),
                shown.stream().map(units::write).toList(),
                review.history().stream()
                        .map(step -> new ReviewPage.StepView(
                                step.version(),
                                step.act().slug(),
                                step.actor(),
                                at(step.at(), times),
                                step.comment().orElse(null)))
                        .toList(),
                notice);
    }

    private static ReviewPage.Place place(
            ReviewedTranslation review,
            DeskTranslation asked,
            ReviewQuery query,
            LocalizedMessages words,
            String work) {
        LanguageTag locale = asked.locale();
        return new ReviewPage.Place(
                asked.title(),
                locale.toString(),
                words.language(locale.toString()),
                locale.direction().slug(),
                asked.path(),
                review.seen(),
                query.inAddress(),
                work);
    }

    private ReviewPage.Head head(ReviewedTranslation review, LocalizedMessages words, WrittenTimes times) {
        BundleVersion version = review.version();
        Coverage coverage = review.coverage();
        return new ReviewPage.Head(
                review.released() ? "released" : review.state().slug(),
                version.number(),
                version.author().orElse(null),
                at(version.storedAt(), times),
                UnitsInWords.of(
                        new UnitCounts(
                                coverage.units().size(),
                                coverage.count(TargetStatus.CURRENT),
                                coverage.count(TargetStatus.OUTDATED),
                                coverage.count(TargetStatus.UNFINISHED),
                                coverage.count(TargetStatus.MISSING)),
                        words),
                words.of("board.authority", review.authority().slug()));
    }

    private static String next(ReviewedTranslation review, Caller caller) {
        if (review.released()) {
            return "released";
        }
        return switch (review.state()) {
            case DRAFT -> review.rights().may(ReviewAction.SUBMIT) ? "submit" : "wait-for-translator";
            case IN_REVIEW -> {
                if (review.rights().may(ReviewAction.APPROVE)) {
                    yield "decide";
                }
                yield review.rights().otherEyes() ? "other-eyes" : "wait-for-reviewer";
            }
            case APPROVED ->
                caller.may(Role.PUBLISHER, review.version().bundle().locale()) ? "release" : "wait-for-publisher";
        };
    }

    private static ReviewPage.Decision decision(ReviewedTranslation review, Caller caller, ReviewQuery query) {
        boolean mayConfirm = review.rights().may(ReviewAction.CONFIRM);
        return new ReviewPage.Decision(
                review.rights().may(ReviewAction.SUBMIT),
                review.rights().may(ReviewAction.APPROVE),
                review.rights().may(ReviewAction.REJECT),
                mayConfirm ? review.coverage().count(TargetStatus.OUTDATED) : 0,
                review.rights().otherEyes(),
                caller.may(Role.ADMIN, LanguageTag.CANONICAL),
                query.handedOver(),
                query.handedOver()
                        && query.done().isPresent()
                        && !review.version()
                                .author()
                                .filter(caller.name()::equals)
                                .isPresent());
    }

    private static ReviewPage.Comparison comparison(
            ReviewedTranslation review,
            DeskTranslation asked,
            ReviewQuery query,
            LocalizedMessages words,
            int unchanged,
            int page,
            int pages) {
        String path = asked.path() + "/review";
        int changed = (int) review.units().stream()
                .filter(unit -> unit.change() != ComparedUnit.Change.NONE)
                .count();
        int total = review.units().size();
        return new ReviewPage.Comparison(
                Stream.of(Since.values())
                        .filter(since ->
                                since == Since.NOTHING || review.bases().containsKey(since))
                        .map(since -> new ReviewPage.Choice(
                                words.with(
                                        "review.since." + since.slug(),
                                        "version",
                                        review.bases().getOrDefault(since, 0)),
                                path + query.with(since).inAddress() + "#changes",
                                since == review.since()))
                        .toList(),
                review.since() != Since.NOTHING,
                changed,
                total,
                unchanged,
                query.all(),
                path + query.withAll(!query.all()).inAddress() + "#changes",
                page,
                pages,
                page > 1 ? path + query.onPage(page - 1).inAddress() + "#changes" : null,
                page < pages ? path + query.onPage(page + 1).inAddress() + "#changes" : null);
    }

    private String at(Instant instant, WrittenTimes times) {
        return times.of(ZonedMoment.at(instant, home));
    }
}
