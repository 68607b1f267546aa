package dev.dragoman.locales;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableMap;

import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The words of pages and notices and the formulas of times, in every locale that has them. A locale without words of
 * its own is given those of the nearest locale in its language and script, else the English ones.
 */
public final class InterfaceMessages {

    private static final String SOURCE = "en";

    private final LanguageTag source = new LanguageTag(SOURCE);
    private final Map<LanguageTag, Map<String, Message>> messages;
    private final Map<LanguageTag, Map<String, String>> formulas;
    private final Nearest withWords;
    private final Nearest withFormulas;

    /**
     * @param files the entries of {@code <locale>.properties} for each locale: keys, and patterns for ICU's MessageFormat
     * @throws IllegalArgumentException if English is missing, or if a locale that has words lacks one of the English
     *     ones, has one that English does not have, or has one that is no MessageFormat pattern or takes other values;
     *     the message names every such key, one line per finding
     */
    public InterfaceMessages(Map<LanguageTag, Map<String, String>> files) {
        Map<LanguageTag, InterfaceWords> parted = new TreeMap<>(Comparator.comparing(LanguageTag::canonical));
        Map<LanguageTag, Map<String, Word>> worded = new LinkedHashMap<>();
        files.forEach((locale, entries) -> parted.put(locale, InterfaceWords.of(entries)));
        parted.forEach((locale, file) -> {
            if (!file.words().isEmpty()) {
                worded.put(locale, read(locale, file.words()));
            }
        });
        refuse(findings(worded));
        this.messages = Collections.unmodifiableMap(messages(worded));
        this.formulas = parted.entrySet().stream()
                .filter(entry -> !entry.getValue().formulas().isEmpty())
                .collect(toUnmodifiableMap(
                        Map.Entry::getKey, entry -> entry.getValue().formulas()));
        this.withWords = new Nearest(messages.keySet());
        this.withFormulas = new Nearest(formulas.keySet());
    }

    /** The locales that have words of their own, by the alphabet of their tags. */
    public Set<LanguageTag> locales() {
        return messages.keySet();
    }

    /** The locale whose words a reader of {@code wanted} is given: HTML is to name it as the language of those parts. */
    public LanguageTag localeFor(LanguageTag wanted) {
        return withWords.inSameScript(wanted).orElse(source);
    }

    /** The locale whose formulas a reader of {@code wanted} is given. */
    public LanguageTag formulaLocaleFor(LanguageTag wanted) {
        return withFormulas.inSameScript(wanted).orElse(source);
    }

    /**
     * A message with its values, as text, not escaped for HTML. Numbers take the digits that {@code wanted} asks for by
     * {@code -u-nu-} (UTS #35 §3.6).
     *
     * @throws IllegalArgumentException if there is no such key or if a value is missing
     */
    public String message(LanguageTag wanted, String key, Map<String, Object> values) {
        LanguageTag locale = localeFor(wanted);
        Message message = Optional.ofNullable(messages.get(locale).get(key))
                .orElseThrow(() -> new IllegalArgumentException("The interface has no message " + key));
        String digits = wanted.toULocale().getUnicodeLocaleType("nu");
        if (digits == null) {
            return message.text(values);
        }
        ULocale withDigits = new ULocale.Builder()
                .setLocale(locale.toULocale())
                .setUnicodeLocaleKeyword("nu", digits)
                .build();
        return message.text(values, withDigits);
    }

    /** A message that takes no values; otherwise as {@link #message(LanguageTag, String, Map)}. */
    public String message(LanguageTag wanted, String key) {
        return message(wanted, key, Map.of());
    }

    /** The formulas as they stand in the file: all keys that begin with {@code time.}, {@code when}, {@code duration}. */
    public Map<String, String> formulas(LanguageTag wanted) {
        return formulas.getOrDefault(formulaLocaleFor(wanted), Map.of());
    }

    private static Map<String, Word> read(LanguageTag locale, Map<String, String> words) {
        ULocale icu = locale.toULocale();
        return words.entrySet().stream().collect(toMap(Map.Entry::getKey, entry -> Word.of(icu, entry.getValue())));
    }

    private List<String> findings(Map<LanguageTag, Map<String, Word>> files) {
        Map<String, Word> expected = files.get(source);
        if (expected == null) {
            return List.of("There are no words for " + source + ", which all other locales are compared with");
        }
        List<String> findings = new ArrayList<>();
        files.forEach((locale, words) -> findings.addAll(WordsCheck.findings(locale, words, expected)));
        return findings;
    }

    private static void refuse(List<String> findings) {
        if (!findings.isEmpty()) {
            throw new IllegalArgumentException("The interface words are not complete:\n" + String.join("\n", findings));
        }
    }

    private static Map<LanguageTag, Map<String, Message>> messages(Map<LanguageTag, Map<String, Word>> worded) {
        Map<LanguageTag, Map<String, Message>> messages = new LinkedHashMap<>();
        worded.forEach((locale, words) -> messages.put(
                locale, words.entrySet().stream().collect(toMap(Map.Entry::getKey, entry -> entry.getValue()
                        .message()
                        .orElseThrow()))));
        return messages;
    }
}
