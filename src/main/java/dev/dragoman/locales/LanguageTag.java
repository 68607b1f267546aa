package dev.dragoman.locales;

import com.ibm.icu.util.ULocale;
import dev.dragoman.problem.ProblemException;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A BCP 47 language tag in the form that CLDR calls canonical: {@code iw} is {@code he}, extensions are kept. */
public record LanguageTag(String canonical) {

    /** The locale of every canonical record: English. */
    public static final LanguageTag CANONICAL = new LanguageTag("en");

    public LanguageTag {
        canonical = CanonicalForm.of(canonical);
    }

    /** The tag of a text; empty if it is ill-formed. */
    public static Optional<LanguageTag> find(String text) {
        try {
            return Optional.of(parse(text));
        } catch (ProblemException illFormed) {
            return Optional.empty();
        }
    }

    /**
     * Reads a tag that is well-formed by RFC 5646 §2.2.9, with at most 100 characters.
     *
     * @throws dev.dragoman.problem.ProblemException with ILL_FORMED_LANGUAGE_TAG if it is not
     */
    public static LanguageTag parse(String tag) {
        return new LanguageTag(CanonicalForm.ofReadableLength(tag));
    }

    /** The tags in the order of menus: the canonical locale, then the others by tag. */
    public static List<LanguageTag> canonicalFirst(Collection<LanguageTag> tags) {
        return tags.stream()
                .sorted(Comparator.comparing((LanguageTag tag) -> !tag.equals(CANONICAL))
                        .thenComparing(LanguageTag::canonical))
                .toList();
    }

    /** This tag without extensions and private use: {@code ja-JP} of {@code ja-JP-u-ca-japanese}. */
    public LanguageTag base() {
        if (canonical.indexOf('-') < 0) {
            return this;
        }
        String base = new ULocale(toULocale().getBaseName()).toLanguageTag();
        return base.equals(canonical) ? this : new LanguageTag(base);
    }

    /**
     * What an address may request: this tag with no other extensions than {@code ca}, {@code hc} and {@code nu} (UTS
     * #35 §3.6.1), and these only with a calendar, an hour cycle or digits that ICU knows.
     */
    public LanguageTag withFormattingExtensions() {
        return Formatting.onlyFormatting(this);
    }

    /** This tag without variants: {@code de-CH} of {@code de-CH-1996}. */
    public LanguageTag withoutVariants() {
        ULocale locale = toULocale();
        return locale.getVariant().isEmpty()
                ? this
                : new LanguageTag(new ULocale.Builder()
                        .setLocale(locale)
                        .setVariant("")
                        .build()
                        .toLanguageTag());
    }

    /** The same as ICU's locale, extensions included. */
    public ULocale toULocale() {
        return ULocale.forLanguageTag(canonical);
    }

    /**
     * Whether this names the same language, script and region as another tag (UTS #35, likely subtags; the
     * macrolanguage {@code no} is {@code nb}): {@code zh-TW} is {@code zh-Hant} and {@code ja-JP} is {@code ja}, but
     * {@code zh-HK}, {@code pt-PT} and {@code en-GB} are languages of their own.
     */
    public boolean isSameLanguage(LanguageTag other) {
        return equals(other) || likely(base()).equals(likely(other.base()));
    }

    /** All tags that name the same language, without variants and extensions: {@code no}, {@code nb-NO} … for {@code nb}. */
    public Set<LanguageTag> ofSameLanguage() {
        ULocale likely = likely(base());
        Set<LanguageTag> tags = new LinkedHashSet<>();
        tags.add(this);
        for (String language :
                likely.getLanguage().equals("nb") ? List.of("nb", "no") : List.of(likely.getLanguage())) {
            for (String script : List.of("", likely.getScript())) {
                for (String region : List.of("", likely.getCountry())) {
                    tags.add(new LanguageTag(new ULocale.Builder()
                            .setLanguage(language)
                            .setScript(script)
                            .setRegion(region)
                            .build()
                            .toLanguageTag()));
                }
            }
        }
        tags.removeIf(tag -> !isSameLanguage(tag));
        return Set.copyOf(tags);
    }

    private static ULocale likely(LanguageTag base) {
        ULocale tag = base.toULocale();
        if (tag.getLanguage().isEmpty()) {
            return tag;
        }
        ULocale likely = ULocale.addLikelySubtags(tag);
        return likely.getLanguage().equals("no")
                ? new ULocale.Builder().setLocale(likely).setLanguage("nb").build()
                : likely;
    }

    /** The direction of the script in which this language is likely written. */
    public Direction direction() {
        return toULocale().isRightToLeft() ? Direction.RTL : Direction.LTR;
    }

    /** The language's name in itself, as CLDR writes it in a menu: Français, 日本語, العربية; in English if unknown. */
    public String ownName() {
        return LanguageNames.own(base());
    }

    /** The language's name in another language, as CLDR writes it within a sentence; the tag itself if unknown. */
    public String nameIn(LanguageTag reader) {
        return LanguageNames.within(reader.base(), base());
    }

    /** The canonical form. */
    @Override
    public String toString() {
        return canonical;
    }

    // Whether this tag, read as a range, includes the other one: what it leaves open may be anything.
    boolean covers(LanguageTag narrower) {
        ULocale mine = toULocale();
        ULocale other = narrower.toULocale();
        return LanguageAndScript.of(this)
                        .language()
                        .equals(LanguageAndScript.of(narrower).language())
                && (mine.getScript().isEmpty()
                        || mine.getScript()
                                .equals(LanguageAndScript.of(narrower).script()))
                && (mine.getCountry().isEmpty() || mine.getCountry().equals(other.getCountry()))
                && (mine.getVariant().isEmpty() || mine.getVariant().equals(other.getVariant()));
    }

    // Of two ranges that cover the same tag, the more specific one has the higher number: zh-HK before zh-Hant before
    // zh.
    int precision() {
        ULocale mine = toULocale();
        return (mine.getScript().isEmpty() ? 0 : 1)
                + (mine.getCountry().isEmpty() ? 0 : 2)
                + (mine.getVariant().isEmpty() ? 0 : 4);
    }

    // Neither script nor region: it leaves the script open.
    boolean bare() {
        ULocale mine = toULocale();
        return mine.getScript().isEmpty() && mine.getCountry().isEmpty();
    }

    LanguageTag withScript(String script) {
        return new LanguageTag(new ULocale.Builder()
                .setLocale(toULocale())
                .setScript(script)
                .build()
                .toLanguageTag());
    }
}
