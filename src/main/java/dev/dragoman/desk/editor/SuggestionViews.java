package dev.dragoman.desk.editor;

import dev.dragoman.desk.editor.SuggestionsView.SuggestionView;
import dev.dragoman.desk.page.TranslationAddress;
import dev.dragoman.desk.page.words.WrittenTimes;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.memory.MemoryPair;
import dev.dragoman.memory.suggestion.Suggestion;
import dev.dragoman.quality.finding.Span;
import dev.dragoman.records.Unit;
import dev.dragoman.rendering.LocalizedMessages;
import dev.dragoman.rendering.edition.TextDifference;
import dev.dragoman.times.HomeZoneConfig;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Makes the views of suggestions, with what differs from the unit marked. */
@Singleton
class SuggestionViews {

    private static final int SAME = 100;
    private static final int LABEL = 40;

    private final HomeZoneConfig publisher;

    SuggestionViews(HomeZoneConfig publisher) {
        this.publisher = publisher;
    }

    /** The views of what is offered for a unit. */
    List<SuggestionView> of(List<Suggestion> suggestions, Unit unit, LanguageTag locale, LocalizedMessages words) {
        WrittenTimes times = new WrittenTimes(words.locale());
        return suggestions.stream()
                .map(one -> view(one, unit, locale, words, times))
                .toList();
    }

    private SuggestionView view(
            Suggestion suggestion, Unit unit, LanguageTag locale, LocalizedMessages words, WrittenTimes times) {
        MemoryPair origin = suggestion.origin();
        boolean same = suggestion.percent() == SAME;
        return new SuggestionView(
                suggestion.percent(),
                same ? null : TextDifference.between(origin.text(), unit.source(), TextDifference.mostTokens(5)),
                suggestion.target(),
                MarkedPieces.of(suggestion.target(), suggestion.inTarget()),
                joined(suggestion.inSource().stream().map(Span::text).toList()),
                joined(suggestion.codes()),
                suggestion.adapted(),
                origin.record().map(slug -> origin.title().orElse(slug)).orElse(null),
                origin.record()
                        .map(slug -> TranslationAddress.of(slug, locale.toString()))
                        .orElse(null),
                origin.version().orElse(null),
                origin(origin, words, times),
                suggestion.target().length() <= LABEL
                        ? suggestion.target()
                        : suggestion.target().substring(0, suggestion.target().offsetByCodePoints(0, LABEL / 2)) + "…");
    }

    private String origin(MemoryPair origin, LocalizedMessages words, WrittenTimes times) {
        String date = times.of(
                origin.approvedAt().atZone(publisher.homeZone()).toLocalDate().toString());
        if (origin.file().isPresent()) {
            return words.with(
                    "memory.origin.file",
                    Map.of(
                            "file",
                            origin.file().get(),
                            "name",
                            origin.approver().orElse(""),
                            "date",
                            date));
        }
        return origin.approver()
                .map(name -> words.with("memory.origin.approved", "name", name, "date", date))
                .orElseGet(() -> words.with("memory.origin.stored", "date", date));
    }

    private static String joined(List<String> parts) {
        return parts.isEmpty() ? null : parts.stream().distinct().collect(Collectors.joining(" · "));
    }
}
