package dev.dragoman.editions.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.dragoman.editions.LocaleFormulas;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.locales.messages.InterfaceMessages;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.Inline;
import dev.dragoman.records.InlineText;
import dev.dragoman.times.HomeZoneConfig;
import dev.dragoman.times.TimeFacts;
import dev.dragoman.times.formulas.HouseFormulas;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.List;

/** The words of a unit as readers see them: without markup, and with the record's times in the wording of a locale. */
@Singleton
class SearchableText {

    private static final int CACHE_SIZE = 100;

    private final InterfaceMessages messages;
    private final ZoneId home;
    private final Cache<LanguageTag, HouseFormulas> formulas =
            Caffeine.newBuilder().maximumSize(CACHE_SIZE).build();

    SearchableText(InterfaceMessages messages, HomeZoneConfig publisher) {
        this.messages = messages;
        this.home = publisher.homeZone();
    }

    /** The words of a text in inline CommonMark. */
    String of(String markup, LanguageTag lang, TimeFacts times) {
        try {
            StringBuilder words = new StringBuilder();
            write(InlineText.parse(markup), lang, times, words);
            return words.toString();
        } catch (ProblemException e) {
            // A text that later rules of ours cannot read is still found by its words.
            return markup;
        }
    }

    private void write(List<Inline> parts, LanguageTag lang, TimeFacts times, StringBuilder words) {
        for (Inline part : parts) {
            words.append(part.<String>fold(
                    Inline.Text::text,
                    time -> formulas.get(lang, asked -> LocaleFormulas.make(messages, asked))
                            .resolve(time.reference(), times, home)
                            .text(),
                    emphasis -> "",
                    strong -> "",
                    link -> "",
                    lineBreak -> " "));
            write(part.parts(), lang, times, words);
        }
    }
}
