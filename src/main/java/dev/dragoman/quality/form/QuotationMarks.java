package dev.dragoman.quality.form;

import com.ibm.icu.util.LocaleData;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The quotation marks of a language: those of CLDR, and what is also usual there.
 *
 * @param open the usual opening mark
 * @param close the usual closing mark
 * @param kinds what may close each opening mark
 * @param paired those kinds that can be told from apostrophes and from straight marks, and open and close differently
 */
record QuotationMarks(String open, String close, Map<Character, String> kinds, Map<Character, String> paired) {

    /** Characters that are quotation marks in some language, and nothing else. Apostrophes are left out. */
    static final String ALL = "“”„‟«»‹›「」『』﹁﹂﹃﹄〝〞〟\"＂";

    /** Marks that open or close by their place alone. */
    static final String STRAIGHT = "\"＂";

    /** Pairs that are usual beside CLDR's, by language. */
    private static final Map<String, List<String>> ALSO = Map.ofEntries(
            Map.entry("ar", List.of("«»", "“”")),
            Map.entry("fa", List.of("«»", "“”")),
            Map.entry("ur", List.of("“”")),
            Map.entry("de", List.of("»«", "›‹")),
            Map.entry("da", List.of("“”", "»«", "„“")),
            Map.entry("es", List.of("«»", "“”")),
            Map.entry("pt", List.of("«»", "“”")),
            Map.entry("ca", List.of("«»", "“”")),
            Map.entry("gl", List.of("«»", "“”")),
            Map.entry("it", List.of("«»", "“”")),
            Map.entry("fr", List.of("«»", "“”")),
            Map.entry("fi", List.of("””", "»»")),
            Map.entry("sv", List.of("””", "»»", "»«")),
            Map.entry("nl", List.of("“”", "„”")),
            Map.entry("hu", List.of("„”", "»«")),
            Map.entry("pl", List.of("„”", "«»")),
            Map.entry("ro", List.of("„”", "«»")),
            Map.entry("he", List.of("””", "“”", "„”")),
            Map.entry("cs", List.of("„“", "»«")),
            Map.entry("sk", List.of("„“", "»«")),
            Map.entry("sl", List.of("„“", "»«")),
            Map.entry("hr", List.of("„“", "„”", "»«")),
            Map.entry("sr", List.of("„“", "„”", "»«")),
            Map.entry("ja", List.of("「」", "『』", "“”", "〝〟")),
            Map.entry("zh", List.of("「」", "『』")),
            Map.entry("yue", List.of("「」", "『』")),
            Map.entry("ko", List.of("“”", "「」", "『』")),
            Map.entry("vi", List.of("“”", "«»")));

    private static final Map<String, QuotationMarks> READ = new ConcurrentHashMap<>();

    /** The marks of a language. */
    static QuotationMarks of(ULocale locale) {
        return READ.computeIfAbsent(locale.getBaseName(), name -> read(new ULocale(name)));
    }

    private static QuotationMarks read(ULocale locale) {
        LocaleData data = LocaleData.getInstance(locale);
        String open = data.getDelimiter(LocaleData.QUOTATION_START);
        String close = data.getDelimiter(LocaleData.QUOTATION_END);
        Map<Character, String> kinds = new HashMap<>();
        add(kinds, open + close);
        add(kinds, data.getDelimiter(LocaleData.ALT_QUOTATION_START) + data.getDelimiter(LocaleData.ALT_QUOTATION_END));
        ALSO.getOrDefault(locale.getLanguage(), List.of()).forEach(pair -> add(kinds, pair));
        if (locale.getLanguage().equals("ar")) {
            // CLDR's pair is in the order of display; texts have guillemets, or quotation marks in logical order.
            kinds.remove('”');
            return new QuotationMarks("«", "»", Map.copyOf(kinds), paired(kinds));
        }
        return new QuotationMarks(open, close, Map.copyOf(kinds), paired(kinds));
    }

    private static void add(Map<Character, String> kinds, String pair) {
        if (pair.length() == 2) {
            kinds.merge(pair.charAt(0), pair.substring(1), String::concat);
        }
    }

    private static Map<Character, String> paired(Map<Character, String> kinds) {
        Map<Character, String> paired = new HashMap<>();
        kinds.forEach((opening, closing) -> {
            if (ALL.indexOf(opening) >= 0
                    && STRAIGHT.indexOf(opening) < 0
                    && closing.indexOf(opening) < 0
                    && closing.chars().allMatch(mark -> ALL.indexOf(mark) >= 0)) {
                paired.put(opening, closing);
            }
        });
        return Map.copyOf(paired);
    }

    /** Whether a character is a quotation mark in some language. */
    static boolean isOne(char character) {
        boolean none = (character > '»' && character < '‘')
                || (character > '›' && character < '「')
                || (character > '〟' && character < '﹁');
        return !none && ALL.indexOf(character) >= 0;
    }

    /** Whether a character is a quotation mark of this language. */
    boolean has(char mark) {
        return kinds.containsKey(mark) || kinds.values().stream().anyMatch(closing -> closing.indexOf(mark) >= 0);
    }
}
