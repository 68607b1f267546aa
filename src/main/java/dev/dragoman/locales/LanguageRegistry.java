package dev.dragoman.locales;

import com.ibm.icu.impl.ValidIdentifiers.Datasubtype;
import com.ibm.icu.impl.locale.LocaleValidityChecker;
import com.ibm.icu.util.ULocale;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import java.util.Map;
import java.util.Optional;

/** Distinguishes registered language tags from text that only has their form, such as {@code eu-summit-2024}. */
public final class LanguageRegistry {

    private static final LocaleValidityChecker CHECKER = new LocaleValidityChecker(Datasubtype.values());

    /** Registered languages whose tag is usually written for a country by mistake: Kanuri ({@code kr}), for Korea. */
    private static final Map<String, String> COUNTRIES = Map.of("kr", "ko");

    private LanguageRegistry() {}

    /**
     * Whether this is a well-formed tag all of whose subtags are registered (RFC 5646 §2.2.9); extensions do not count.
     */
    public static boolean isRegistered(String text) {
        try {
            return isRegistered(LanguageTag.parse(text));
        } catch (ProblemException illFormed) {
            return false;
        }
    }

    /**
     * Reads the tag of a bundle, a release or a setting.
     *
     * @throws ProblemException ILL_FORMED_LANGUAGE_TAG, or UNKNOWN_LANGUAGE_TAG if a subtag is not registered; both
     *     with the likely tag, as {@code likely}, if there is one
     */
    public static LanguageTag require(String text) {
        LanguageTag tag = parse(text);
        if (isRegistered(tag) && !COUNTRIES.containsKey(tag.base().canonical())) {
            return tag;
        }
        throw unknown(
                ProblemCode.UNKNOWN_LANGUAGE_TAG,
                text,
                "\"" + text + "\" is not a registered language tag (BCP 47)",
                Optional.ofNullable(COUNTRIES.get(tag.base().canonical())).or(() -> LikelyTag.of(text)));
    }

    private static LanguageTag parse(String text) {
        try {
            return LanguageTag.parse(text);
        } catch (ProblemException illFormed) {
            Optional<String> likely = LikelyTag.of(text);
            throw illFormed.members().containsKey("likely") || likely.isEmpty()
                    ? illFormed
                    : unknown(illFormed.code(), text, illFormed.detail(), likely);
        }
    }

    private static ProblemException unknown(ProblemCode code, String text, String detail, Optional<String> likely) {
        ProblemException unknown = new ProblemException(
                        code,
                        detail
                                + likely.map(tag -> "; did you mean \"" + tag + "\"?")
                                        .orElse(""))
                .with("tag", text);
        likely.ifPresent(tag -> unknown.with("likely", tag));
        return unknown;
    }

    static boolean isRegistered(LanguageTag tag) {
        ULocale locale = tag.base().toULocale();
        return !locale.getLanguage().isEmpty() && CHECKER.isValid(locale, new LocaleValidityChecker.Where());
    }
}
