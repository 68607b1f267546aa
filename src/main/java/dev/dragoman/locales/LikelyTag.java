package dev.dragoman.locales;

import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Suggests the registered tag that was probably meant by a country's code or a language's name (CLDR). */
final class LikelyTag {

    private static final int REGION_LENGTH = 2;

    private LikelyTag() {}

    /** The likely tag; empty if there is none. */
    static Optional<String> of(String text) {
        String[] subtags = text.toLowerCase(Locale.ROOT).split("[-_]", -1);
        String first = subtags[0];
        return Optional.ofNullable(Names.TAGS.get(text.strip().toLowerCase(Locale.ROOT)))
                .or(() -> Optional.ofNullable(Names.TAGS.get(first)))
                .or(() -> Names.LANGUAGES.contains(first) ? Optional.of(first) : Optional.empty())
                .or(() -> ofRegion(first));
    }

    /** The language that most people of a region write, with its script where it is not the usual one. */
    static Optional<String> ofRegion(String region) {
        if (region.length() != REGION_LENGTH) {
            return Optional.empty();
        }
        ULocale people = ULocale.addLikelySubtags(ULocale.forLanguageTag("und-" + region));
        String language = people.getLanguage();
        if (language.isEmpty() || people.getCountry().isEmpty()) {
            return Optional.empty();
        }
        String usual = ULocale.addLikelySubtags(new ULocale(language)).getScript();
        String tag = people.getScript().equals(usual) ? language : language + "-" + people.getScript();
        return LanguageRegistry.isRegistered(tag) ? Optional.of(tag) : Optional.empty();
    }

    /** Loaded when an unknown tag is first read. */
    private static final class Names {

        static final Set<String> LANGUAGES = Arrays.stream(ULocale.getAvailableLocales())
                .map(ULocale::getLanguage)
                .filter(language -> !language.isEmpty())
                .collect(Collectors.toUnmodifiableSet());

        static final Map<String, String> TAGS = tags();

        private static Map<String, String> tags() {
            Map<String, String> tags = new HashMap<>();
            for (String language : LANGUAGES) {
                ULocale locale = new ULocale(language);
                for (String name :
                        List.of(locale.getDisplayLanguage(ULocale.ENGLISH), locale.getDisplayLanguage(locale))) {
                    tags.putIfAbsent(name.toLowerCase(Locale.ROOT), language);
                }
            }
            return tags;
        }
    }
}
