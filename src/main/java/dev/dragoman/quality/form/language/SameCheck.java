package dev.dragoman.quality.form;

import dev.dragoman.locales.LanguageTag;
import dev.dragoman.quality.finding.Check;
import dev.dragoman.quality.finding.Finding;
import dev.dragoman.quality.finding.FindingMessage;
import dev.dragoman.records.CanonicalRecord;
import dev.dragoman.records.InlineText;
import dev.dragoman.translation.Bundle;
import dev.dragoman.translation.Target;
import java.util.Locale;
import java.util.stream.Stream;

/** Targets identical to their source, as tools fill them in where nobody has translated; names are ignored. */
public record SameCheck() implements Check {

    /** Shorter texts may be names or numbers, which many languages keep. */
    private static final int FEWEST_LETTERS = 8;

    private static final int FEWEST_WORDS = 2;

    @Override
    public Stream<Finding> find(CanonicalRecord record, Bundle bundle) {
        if (language(bundle.locale()).equals(language(LanguageTag.CANONICAL))) {
            return Stream.empty();
        }
        return record.units().stream()
                .map(unit -> bundle.targets().get(unit.id()))
                .filter(target -> target != null && isSame(target))
                .map(target -> Finding.warning("same", target.unit(), FindingMessage.of("same")));
    }

    private static String language(LanguageTag locale) {
        return locale.toULocale().getLanguage();
    }

    private static boolean isSame(Target target) {
        String source = words(target.source());
        return source.equals(words(target.text()))
                && source.codePoints().filter(Character::isLetter).count() >= FEWEST_LETTERS
                && source.split(" ").length >= FEWEST_WORDS;
    }

    private static String words(String text) {
        return InlineText.words(text)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .strip();
    }
}
