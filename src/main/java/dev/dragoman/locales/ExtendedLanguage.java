package dev.dragoman.locales;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The extended language subtag (RFC 5646 §2.2.2), three letters after the language, as in {@code zh-yue}. ICU reads any
 * three letters there as a language of their own: {@code zh-CHT} for Cholón, {@code en-USA} for Usarufa.
 */
final class ExtendedLanguage {

    /** Microsoft's old tags, which were never registered. */
    private static final Map<String, String> OLD = Map.of("zh-cht", "zh-Hant", "zh-chs", "zh-Hans");

    /** By the registry of BCP 47; none has been added since 2009, and none will be. */
    private static final Map<String, Set<String>> REGISTERED = Map.of(
            "ar",
            Set.of(
                    ("aao abh abv acm acq acw acx acy adf aeb aec afb ajp apc apd arb arq ars ary arz auz avl ayh ayl ayn"
                                    + " ayp pga shu ssh")
                            .split(" ")),
            "kok",
            Set.of("gom", "knn"),
            "lv",
            Set.of("ltg", "lvs"),
            "ms",
            Set.of(
                    ("bjn btj bve bvu coa dup hji jak jax kvb kvr kxd lce lcf liw max meo mfa mfb min mqg msi mui orn ors"
                                    + " pel pse tmw urk vkk vkt xmm zlm zmi zsm")
                            .split(" ")),
            "sw",
            Set.of("swc", "swh"),
            "uz",
            Set.of("uzn", "uzs"),
            "zh",
            Set.of("cdo cjy cmn cnp cpx csp czh czo gan hak hnm hsn luh lzh mnp nan sjc wuu yue".split(" ")));

    /** Registered as a whole, before there were subtags (RFC 5646 §2.2.8). */
    private static final Set<String> GRANDFATHERED = Set.of("no-bok", "no-nyn", "zh-min");

    private static final int LENGTH = 3;

    private ExtendedLanguage() {}

    /**
     * What is wrong with a tag whose second subtag has three letters, as the end of a sentence; empty if it is valid.
     */
    static Optional<String> problem(String tag) {
        String[] subtags = tag.toLowerCase(Locale.ROOT).split("-", -1);
        if (subtags.length < 2
                || subtags[1].length() != LENGTH
                || !subtags[1].chars().allMatch(Character::isLetter)
                || subtags[0].equals("sgn")
                || subtags[0].length() == 1
                || GRANDFATHERED.contains(subtags[0] + "-" + subtags[1])
                || REGISTERED.getOrDefault(subtags[0], Set.of()).contains(subtags[1])) {
            return Optional.empty();
        }
        return Optional.of(subtags[1] + " is not an extended language of " + subtags[0]
                + likely(subtags).map(is -> "; did you mean \"" + is + "\"?").orElse(""));
    }

    /** A tag in today's form: {@code zh-Hant} for {@code zh-CHT}. */
    static String modern(String tag) {
        return OLD.getOrDefault(tag.toLowerCase(Locale.ROOT), tag);
    }

    /** The tag that was probably meant by one with such a problem. */
    static Optional<String> likely(String tag) {
        return problem(tag).flatMap(wrong -> likely(tag.toLowerCase(Locale.ROOT).split("-", -1)));
    }

    private static Optional<String> likely(String[] subtags) {
        String old = OLD.get(subtags[0] + "-" + subtags[1]);
        if (old != null) {
            return Optional.of(old);
        }
        return Stream.of(Locale.getISOCountries())
                .filter(country -> subtags[1].equalsIgnoreCase(new Locale("", country).getISO3Country()))
                .map(country -> subtags[0] + "-" + country)
                .findFirst();
    }
}
