package dev.dragoman.quality.glossary;

import com.ibm.icu.util.ULocale;
import dev.dragoman.locales.LanguageTag;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

/** The glossaries of all languages. */
public final class Glossaries {

    /** Without any glossary. */
    public static final Glossaries NONE = new Glossaries(List.of());

    private final Supplier<List<Glossary>> current;

    /** @param all one of each language */
    public Glossaries(Collection<Glossary> all) {
        List<Glossary> fixed = List.copyOf(all);
        this.current = () -> fixed;
    }

    /** @param current those in force, one of each language */
    public Glossaries(Supplier<List<Glossary>> current) {
        this.current = current;
    }

    /** The glossary of a locale, else that of its language and script; an empty one if there is none. */
    public Glossary of(LanguageTag locale) {
        List<Glossary> all = current.get();
        return all.stream()
                .filter(glossary -> glossary.locale().isSameLanguage(locale))
                .findFirst()
                .or(() -> all.stream()
                        .filter(glossary -> isLanguageOf(glossary.locale(), locale))
                        .findFirst())
                .orElse(Glossary.EMPTY);
    }

    /** Whether one tag without a region is another one's language in the same script, as {@code de} of {@code de-AT}. */
    private static boolean isLanguageOf(LanguageTag general, LanguageTag locale) {
        ULocale one = ULocale.addLikelySubtags(general.toULocale());
        ULocale other = ULocale.addLikelySubtags(locale.toULocale());
        return general.toULocale().getCountry().isEmpty()
                && one.getLanguage().equals(other.getLanguage())
                && one.getScript().equals(other.getScript());
    }
}
