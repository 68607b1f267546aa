package dev.dragoman.locales;

import static java.util.Objects.requireNonNull;

import com.ibm.icu.util.IllformedLocaleException;
import com.ibm.icu.util.ULocale;
import dev.dragoman.problem.ProblemCode;
import dev.dragoman.problem.ProblemException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Converts language tags to CLDR's canonical form, and rejects text that is not a language tag. */
final class CanonicalForm {

    static final int MAX_LENGTH = 100;

    private static final Pattern ALPHABET = Pattern.compile("[A-Za-z0-9-]+");
    private static final Pattern ROOT = Pattern.compile("^root(?=-|$)");
    private static final Pattern VARIANT = Pattern.compile("[a-z0-9]{5,8}|[0-9][a-z0-9]{3}");

    private CanonicalForm() {}

    /** Rejects a tag that is too long. Its canonical form may be slightly longer than the limit. */
    static String ofReadableLength(String tag) {
        if (tag.length() > MAX_LENGTH) {
            // The answer does not repeat so long a tag.
            throw new ProblemException(
                    ProblemCode.ILL_FORMED_LANGUAGE_TAG,
                    "A language tag has at most " + MAX_LENGTH + " characters, not " + tag.length());
        }
        return tag;
    }

    /**
     * The canonical form (UTS #35 Annex C) of a tag well-formed by RFC 5646 §2.2.9; otherwise {@link ProblemException}.
     */
    static String of(String tag) {
        requireNonNull(tag, "tag");
        if (tag.indexOf('_') >= 0) {
            throw illFormed(tag, "separate its subtags with hyphens, as in zh-Hant");
        }
        if (!ALPHABET.matcher(tag).matches()) {
            throw illFormed(tag, "use ASCII letters, digits and hyphens only, as in ja or zh-Hant");
        }
        rejectRepetition(tag);
        ExtendedLanguage.problem(tag).ifPresent(wrong -> {
            ProblemException illFormed = illFormed(tag, wrong);
            ExtendedLanguage.likely(tag).ifPresent(likely -> illFormed.with("likely", likely));
            throw illFormed;
        });
        ULocale read;
        try {
            read = new ULocale.Builder().setLanguageTag(tag).build();
        } catch (IllformedLocaleException e) {
            throw illFormed(tag, e.getMessage());
        }
        // CLDR's name of no language (UTS #35 §3.3) is not always rewritten by ICU.
        return ROOT.matcher(canonical(read).toLanguageTag()).replaceFirst("und");
    }

    private static ULocale canonical(ULocale read) {
        try {
            return ULocale.createCanonical(read);
        } catch (NullPointerException e) {
            // ICU 79 fails like this if one alias removes the region and a variant follows, as in sgn-FR-saaho.
            return read;
        }
    }

    // ICU silently drops a repeated singleton or variant.
    private static void rejectRepetition(String tag) {
        Set<String> seen = new HashSet<>();
        List<String> subtags = List.of(tag.toLowerCase(Locale.ROOT).split("-", -1));
        boolean inExtension = false;
        for (String subtag : subtags.subList(1, subtags.size())) {
            if (subtag.equals("x")) {
                return;
            }
            boolean singleton = subtag.length() == 1;
            inExtension |= singleton;
            boolean unique =
                    singleton || (!inExtension && VARIANT.matcher(subtag).matches());
            if (unique && !seen.add(subtag)) {
                throw illFormed(tag, "the subtag " + subtag + " must occur only once");
            }
        }
    }

    private static ProblemException illFormed(String tag, String reason) {
        return new ProblemException(
                        ProblemCode.ILL_FORMED_LANGUAGE_TAG,
                        "\"" + tag + "\" is not a well-formed language tag (BCP 47): " + reason)
                .with("tag", tag);
    }
}
