package dev.dragoman.editions.search;

import dev.dragoman.editions.Formulas;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.ProblemException;
import dev.dragoman.records.Inline;
import dev.dragoman.records.InlineText;
import dev.dragoman.times.HomeZoneConfig;
import dev.dragoman.times.TimeFacts;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.List;

/** The words of a unit as readers see them: without markup, and with the record's times in the wording of a locale. */
@Singleton
class SearchableText {

    private final Formulas formulas;
    private final ZoneId home;

    SearchableText(Formulas formulas, HomeZoneConfig publisher) {
        this.formulas = formulas;
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
                    time -> formulas.of(lang)
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
