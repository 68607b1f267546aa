package dev.dragoman.bundles.po;

import com.ibm.icu.util.ULocale;
import dev.dragoman.bundles.FileLanguage;
import dev.dragoman.locales.LanguageTag;
import dev.dragoman.problem.ProblemException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Language tags in gettext's form: {@code pt_BR}, {@code sr@latin} (GNU gettext manual, "Header Entry",
 * {@code Language}); other scripts as in {@code zh_Hant}, which Django and Weblate read.
 */
final class PoLanguage {

    private static final Map<String, String> MODIFIERS =
            Map.of("Latn", "latin", "Cyrl", "cyrillic", "Arab", "arabic", "Deva", "devanagari");
    private static final Pattern FORM = Pattern.compile(
            "([A-Za-z]{2,8})(?:[_-]([A-Za-z]{4}))?(?:[_-]([A-Za-z]{2}|[0-9]{3}))?(?:\\.[A-Za-z0-9-]+)?(?:@([A-Za-z0-9]+))?");

    private PoLanguage() {}

    /** The tag without what this form cannot express. */
    static String of(LanguageTag tag) {
        ULocale locale = tag.toULocale();
        String modifier = MODIFIERS.get(locale.getScript());
        StringBuilder language = new StringBuilder(locale.getLanguage());
        if (!locale.getScript().isEmpty() && modifier == null) {
            language.append('_').append(locale.getScript());
        }
        if (!locale.getCountry().isEmpty()) {
            language.append('_').append(locale.getCountry());
        }
        if (modifier != null) {
            language.append('@').append(modifier);
        } else if (locale.getVariant().matches("[A-Z0-9]+")) {
            language.append('@').append(locale.getVariant().toLowerCase(Locale.ROOT));
        }
        return language.toString();
    }

    /** Whether a header's language can only mean the locale, or is a less specific form of it in the same script. */
    static boolean fits(String language, LanguageTag locale) {
        return parse(language)
                .filter(tag -> FileLanguage.isSame(tag, locale) || saysLess(tag.toULocale(), locale.toULocale()))
                .isPresent();
    }

    private static boolean saysLess(ULocale tag, ULocale locale) {
        ULocale likely = ULocale.addLikelySubtags(tag);
        ULocale likelyOther = ULocale.addLikelySubtags(locale);
        return tag.getCountry().isEmpty()
                && likely.getLanguage().equals(likelyOther.getLanguage())
                && likely.getScript().equals(likelyOther.getScript());
    }

    private static Optional<LanguageTag> parse(String language) {
        Matcher parts = FORM.matcher(language);
        if (!parts.matches()) {
            return Optional.empty();
        }
        Optional<String> modifier = Optional.ofNullable(parts.group(4));
        Optional<String> script = Optional.ofNullable(parts.group(2)).or(() -> MODIFIERS.entrySet().stream()
                .filter(known -> modifier.filter(known.getValue()::equalsIgnoreCase)
                        .or(() -> modifier.filter(known.getKey()::equalsIgnoreCase))
                        .isPresent())
                .map(Map.Entry::getKey)
                .findFirst());
        try {
            return Optional.of(LanguageTag.parse(parts.group(1)
                    + script.map(code -> "-" + code).orElse("")
                    + Optional.ofNullable(parts.group(3))
                            .map(code -> "-" + code)
                            .orElse("")));
        } catch (ProblemException illFormed) {
            return Optional.empty();
        }
    }
}
