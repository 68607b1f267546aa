package dev.dragoman.quality.form.language;

import dev.dragoman.quality.finding.Check;
import java.util.List;

/** The checks of the language of a target as a whole. */
public final class LanguageChecks {

    private LanguageChecks() {}

    /** All of them. */
    public static List<Check> all() {
        return List.of(
                new SameCheck(),
                new LanguageCheck(),
                new ScriptCheck(),
                new ConfusablesCheck(),
                new LengthCheck(),
                new SentencesCheck());
    }
}
