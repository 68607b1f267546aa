package dev.dragoman.quality.prose.times;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.util.List;

/** The words for 0 to 60 in all the cardinal forms that ICU has. */
final class NumberWords {

    private static final int LAST = 60;

    private NumberWords() {}

    /** @param forms the sets of rules to take, by how their names begin; empty for the cardinals */
    static void addTo(Lexicon words, ULocale locale, List<String> forms) {
        List<String> wanted = forms.isEmpty() ? List.of("%spellout-cardinal") : forms;
        RuleBasedNumberFormat format = new RuleBasedNumberFormat(locale, RuleBasedNumberFormat.SPELLOUT);
        for (String rules : format.getRuleSetNames()) {
            if (wanted.stream().anyMatch(rules::startsWith)) {
                for (int number = 0; number <= LAST; number++) {
                    add(words, format.format(number, rules), number);
                }
            }
        }
    }

    private static void add(Lexicon words, String name, int number) {
        // One letter is a number in Chinese and a word of another kind elsewhere (Arabic has none).
        boolean han = name.codePoints().anyMatch(Character::isIdeographic);
        if (!han && name.codePoints().allMatch(sign -> !Character.isDigit(sign))) {
            words.add(name, new Meaning(Meaning.NUMBER, number));
            words.add(name.replace('-', ' '), new Meaning(Meaning.NUMBER, number));
        }
    }
}
