package dev.dragoman.locales.messages;

import static java.util.stream.Collectors.toMap;

import com.ibm.icu.util.ULocale;
import dev.dragoman.locales.ClosestLanguage;
import dev.dragoman.locales.LanguageTag;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * The messages of pages and notices and the formulas of times. The English ones are loaded at once, those of another
 * locale on first use. A locale without a file of its own gets the messages of the closest locale in its language and
 * script, else the English ones.
 */
public final class InterfaceMessages {

    private static final Logger LOG = Logger.getLogger(InterfaceMessages.class);

    private static final LanguageTag SOURCE = LanguageTag.CANONICAL;

    private final Set<LanguageTag> locales;
    private final Function<LanguageTag, Map<String, String>> files;
    private final ClosestLanguage nearest;
    private final Map<String, ParsedMessage> expected;
    private final Messages source;
    private final Map<LanguageTag, Optional<Messages>> read = new ConcurrentHashMap<>();

    private record Messages(Map<String, InterfaceMessage> words, Map<String, String> formulas) {}

    /**
     * @param locales the locales that have a file
     * @param files reads the entries of a locale's file: keys, and patterns for ICU's MessageFormat
     * @throws IllegalArgumentException if English is missing or faulty
     */
    public InterfaceMessages(Set<LanguageTag> locales, Function<LanguageTag, Map<String, String>> files) {
        Set<LanguageTag> sorted = new TreeSet<>(Comparator.comparing(LanguageTag::canonical));
        sorted.addAll(locales);
        this.locales = Collections.unmodifiableSet(sorted);
        this.files = files;
        this.nearest = new ClosestLanguage(this.locales);
        InterfaceFile english = InterfaceFile.of(locales.contains(SOURCE) ? files.apply(SOURCE) : Map.of());
        this.expected = parsed(SOURCE, english);
        reject(
                expected.isEmpty()
                        ? List.of("There is no interface file for " + SOURCE
                                + ", which all other locales are compared with")
                        : MessageFilesCheck.findings(SOURCE, expected, expected));
        this.source = messages(expected, english);
    }

    /**
     * Reads and checks all files at once.
     *
     * @throws IllegalArgumentException if English is missing, or if a file lacks an English message, has one that
     *     English does not have, or has one that is not a MessageFormat pattern or takes other values; the exception
     *     names every such key, one line per finding
     */
    public InterfaceMessages(Map<LanguageTag, Map<String, String>> files) {
        this(files.keySet(), files::get);
        List<String> findings = new ArrayList<>();
        for (LanguageTag locale : locales) {
            findings.addAll(
                    MessageFilesCheck.findings(locale, parsed(locale, InterfaceFile.of(files.get(locale))), expected));
        }
        reject(findings);
    }

    /** The locales that have an interface file, sorted by tag. */
    public Set<LanguageTag> locales() {
        return locales;
    }

    /** Whether there are messages in the language and script of {@code wanted}. */
    public boolean has(LanguageTag wanted) {
        return own(wanted).isPresent();
    }

    /**
     * The locale of the messages for a reader of {@code wanted}; HTML names it as the language of those parts.
     */
    public LanguageTag localeFor(LanguageTag wanted) {
        return own(wanted).orElse(SOURCE);
    }

    /**
     * A message with its values, as text, not escaped for HTML. Numbers are in the digits of {@code -u-nu-} in {@code
     * wanted} (UTS #35 §3.6).
     *
     * @throws IllegalArgumentException if there is no such key or if a value is missing
     */
    public String message(LanguageTag wanted, String key, Map<String, Object> values) {
        LanguageTag locale = localeFor(wanted);
        InterfaceMessage message = Optional.ofNullable(
                        messages(locale).orElse(source).words().get(key))
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

    /** A message without values; otherwise as {@link #message(LanguageTag, String, Map)}. */
    public String message(LanguageTag wanted, String key) {
        return message(wanted, key, Map.of());
    }

    /**
     * The formulas of the file: all keys that begin with {@code time.} or {@code when}. Empty if the language has no
     * file; its times are then formatted by CLDR's patterns.
     */
    public Map<String, String> formulas(LanguageTag wanted) {
        return own(wanted).flatMap(this::messages).map(Messages::formulas).orElse(Map.of());
    }

    private Optional<LanguageTag> own(LanguageTag wanted) {
        return nearest.inSameScript(wanted).filter(locale -> messages(locale).isPresent());
    }

    /** The messages of a locale that has a file; empty if the file turned out to be faulty. */
    private Optional<Messages> messages(LanguageTag locale) {
        return locale.equals(SOURCE) ? Optional.of(source) : read.computeIfAbsent(locale, this::read);
    }

    private Optional<Messages> read(LanguageTag locale) {
        try {
            InterfaceFile file = InterfaceFile.of(files.apply(locale));
            Map<String, ParsedMessage> words = parsed(locale, file);
            reject(MessageFilesCheck.findings(locale, words, expected));
            return Optional.of(messages(words, file));
        } catch (RuntimeException faulty) {
            // A whole page in English that says so is better than no page, or one that is half in English.
            LOG.errorf("Pages in %s are shown with English messages: %s", locale, faulty.getMessage());
            return Optional.empty();
        }
    }

    private static Map<String, ParsedMessage> parsed(LanguageTag locale, InterfaceFile file) {
        ULocale icu = locale.toULocale();
        return file.words().entrySet().stream()
                .collect(toMap(Map.Entry::getKey, entry -> ParsedMessage.of(icu, entry.getValue())));
    }

    private static void reject(List<String> findings) {
        if (!findings.isEmpty()) {
            throw new IllegalArgumentException("The interface files are not valid:\n" + String.join("\n", findings));
        }
    }

    private static Messages messages(Map<String, ParsedMessage> words, InterfaceFile file) {
        return new Messages(
                words.entrySet().stream().collect(toMap(Map.Entry::getKey, entry -> entry.getValue()
                        .message()
                        .orElseThrow())),
                file.formulas());
    }
}
