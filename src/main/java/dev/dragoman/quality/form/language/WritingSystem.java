package dev.dragoman.quality.form.language;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.util.ULocale;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The scripts that a language's texts are written in, by UTS #35's likely subtags. */
final class WritingSystem {

    /** Codes of scripts that are written together (ISO 15924). */
    private static final Map<String, Set<Integer>> MIXED = Map.of(
            "Jpan", Set.of(UScript.HAN, UScript.HIRAGANA, UScript.KATAKANA),
            "Hrkt", Set.of(UScript.HIRAGANA, UScript.KATAKANA),
            "Kore", Set.of(UScript.HANGUL),
            "Hans", Set.of(UScript.HAN, UScript.BOPOMOFO),
            "Hant", Set.of(UScript.HAN, UScript.BOPOMOFO));

    private static final Map<String, Set<Integer>> READ = new ConcurrentHashMap<>();

    private WritingSystem() {}

    /** The scripts of a locale. */
    static Set<Integer> scripts(ULocale locale) {
        return READ.computeIfAbsent(locale.getBaseName(), name -> read(new ULocale(name)));
    }

    private static Set<Integer> read(ULocale locale) {
        String script = ULocale.addLikelySubtags(locale).getScript();
        Set<Integer> scripts = new HashSet<>();
        if (MIXED.containsKey(script)) {
            scripts.addAll(MIXED.get(script));
        } else {
            int code = UScript.getCodeFromName(script);
            scripts.add(code < 0 ? UScript.LATIN : code);
        }
        return Set.copyOf(scripts);
    }

    /** The script of a letter; {@link UScript#COMMON} for whatever belongs to no single script. */
    static int of(int character) {
        if (!Character.isLetter(character)) {
            return UScript.COMMON;
        }
        int script = UScript.getScript(character);
        return script == UScript.INHERITED || script == UScript.UNKNOWN ? UScript.COMMON : script;
    }
}
