package dev.dragoman.desk.release;

import dev.dragoman.access.Caller;
import dev.dragoman.access.DraftAccess;
import dev.dragoman.desk.page.TranslationAddress;
import dev.dragoman.editions.EditionKey;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.locales.messages.InterfaceMessages;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.quality.finding.Finding;
import dev.dragoman.quality.finding.FindingMessages;
import dev.dragoman.quality.finding.FindingWording;
import dev.dragoman.quality.finding.ListedFindings;
import dev.dragoman.quality.finding.Severity;
import dev.dragoman.quality.whole.UnfinishedCheck;
import dev.dragoman.records.InlineText;
import dev.dragoman.records.Slug;
import dev.dragoman.releasing.forecast.Change;
import dev.dragoman.releasing.forecast.LocaleForecast;
import dev.dragoman.releasing.forecast.RecordForecast;
import dev.dragoman.releasing.forecast.ReleaseForecast;
import dev.dragoman.rendering.LocalizedMessages;
import dev.dragoman.rendering.Permalinks;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says in words what a release would do. */
@Singleton
public class Checking {

    private final DraftAccess drafts;
    private final FindingMessages findings;
    private final InterfaceMessages languages;

    Checking(DraftAccess drafts, FindingMessages findings, InterfaceMessages languages) {
        this.drafts = drafts;
        this.findings = findings;
        this.languages = languages;
    }

    /** In whose words, for whom, and the titles of the records by slug. */
    record Reader(Caller caller, LocalizedMessages words, Map<String, String> titles) {

        String title(Slug slug) {
            return titles.getOrDefault(slug.value(), slug.value());
        }

        String language(LanguageTag locale) {
            return words.language(locale.toString());
        }
    }

    List<CheckPage.Rejected> rejected(ReleaseForecast forecast, Reader reader) {
        List<CheckPage.Rejected> rejected = new ArrayList<>();
        forecast.rejected()
                .forEach((edition, why) -> rejected.add(new CheckPage.Rejected(
                        reader.title(edition.slug()),
                        reader.language(edition.locale()),
                        href(edition),
                        reader.words().get(reason(why)),
                        why.detail())));
        return rejected;
    }

    List<CheckPage.Stopped> stopped(ReleaseForecast forecast, ReleaseInput input, Reader reader) {
        FindingWording wording = findings.in(reader.words().locale());
        List<CheckPage.Stopped> stopped = new ArrayList<>();
        forecast.findings().forEach((edition, found) -> {
            List<Finding> errors = found.stream()
                    .filter(finding -> finding.severity() == Severity.ERROR)
                    .toList();
            boolean unfinished = errors.stream().anyMatch(Checking::isUnfinished);
            if (!errors.isEmpty()) {
                stopped.add(new CheckPage.Stopped(
                        ReleaseInput.id(edition),
                        reader.title(edition.slug()),
                        reader.language(edition.locale()),
                        href(edition),
                        unfinished,
                        errors.stream()
                                .limit(ListedFindings.ON_PAGE)
                                .map(error -> error(edition, error, input, wording))
                                .distinct()
                                .toList(),
                        Math.max(0, errors.size() - ListedFindings.ON_PAGE)));
            }
        });
        return stopped;
    }

    List<CheckPage.Warned> warned(ReleaseForecast forecast, Reader reader) {
        FindingWording wording = findings.in(reader.words().locale());
        List<CheckPage.Warned> warned = new ArrayList<>();
        forecast.findings().forEach((edition, found) -> {
            List<Finding> all = found.stream()
                    .filter(finding -> finding.severity() == Severity.WARNING)
                    .toList();
            List<CheckPage.FoundMistake> warnings = all.stream()
                    .limit(ListedFindings.ON_PAGE)
                    .map(finding -> new CheckPage.FoundMistake(finding.unit(), wording.text(finding), null, ""))
                    .toList();
            if (!warnings.isEmpty()) {
                warned.add(new CheckPage.Warned(
                        reader.title(edition.slug()),
                        reader.language(edition.locale()),
                        href(edition),
                        warnings,
                        all.size() - warnings.size()));
            }
        });
        return warned;
    }

    /** What readers of every language would see of a record; those whose language has no version get the canonical text. */
    CheckPage.Outlook outlook(RecordForecast forecast, Reader reader) {
        List<LanguageTag> known =
                forecast.locales().stream().map(LocaleForecast::locale).toList();
        List<String> others = languages.locales().stream()
                .filter(locale -> known.stream().noneMatch(locale::isSameLanguage))
                .map(reader::language)
                .toList();
        return new CheckPage.Outlook(
                InlineText.words(forecast.record().title().source()),
                forecast.locales().stream()
                        .map(locale -> seen(forecast.record().slug(), locale, reader))
                        .toList(),
                String.join(reader.words().get("board.and"), others));
    }

    private CheckPage.Seen seen(Slug slug, LocaleForecast forecast, Reader reader) {
        LanguageTag locale = forecast.locale();
        boolean preview = forecast.change() == Change.NEW_EDITION && drafts.mayReadDrafts(reader.caller(), locale);
        return new CheckPage.Seen(
                locale.toString(),
                reader.language(locale),
                ReaderOutlook.sentence(forecast, reader.words()),
                Stream.concat(
                                legalStatus(forecast, reader).stream(),
                                ReaderOutlook.parts(forecast, reader.words()).stream())
                        .toList(),
                forecast.change() == Change.NEW_EDITION ? null : Permalinks.path(locale, slug),
                preview ? ReleasePreviewResource.path(slug, locale) : null);
    }

    /** Of a translation that gets a new edition. */
    private static Optional<String> legalStatus(LocaleForecast forecast, Reader reader) {
        return forecast.authority()
                .filter(authority -> !forecast.locale().equals(LanguageTag.CANONICAL))
                .map(authority -> reader.words().get("languages.authority") + ": "
                        + reader.words().of("board.authority", authority.slug()));
    }

    private static CheckPage.FoundMistake error(
            EditionKey edition, Finding error, ReleaseInput input, FindingWording wording) {
        String field = "reason." + ReleaseInput.id(edition) + "/" + error.check() + "/" + error.unit();
        return new CheckPage.FoundMistake(
                error.unit(),
                wording.text(error),
                isUnfinished(error) ? null : field,
                input.value(field).orElse(""));
    }

    private static boolean isUnfinished(Finding error) {
        return error.check().equals(UnfinishedCheck.ID);
    }

    private static String reason(ProblemException why) {
        if (why.code() == ProblemCode.WRONG_STATE) {
            return why.members().containsKey("state") ? "release.not-approved" : "release.not-ready";
        }
        return "release.not-fit";
    }

    private static String href(EditionKey edition) {
        String slug = edition.slug().value();
        String locale = edition.locale().toString();
        return edition.locale().equals(LanguageTag.CANONICAL)
                ? TranslationAddress.of(slug, locale) + "/preview"
                : TranslationAddress.ofWork(slug, locale);
    }

    /** The titles of records by their slugs. */
    static Map<String, String> titles(List<ChoicePage.RecordChoice> records) {
        return records.stream()
                .collect(Collectors.toMap(ChoicePage.RecordChoice::slug, ChoicePage.RecordChoice::title));
    }
}
