package dev.dragoman.quality.prose.numbers;

import dev.dragoman.quality.prose.numbers.Phrases.Found;
import java.math.BigDecimal;
import java.util.Set;

/** Reads the words of scale and the fractions that follow digits. */
record ScaleRule(NumberText text, NumberLanguage language) {

    /** With the words of scale that follow: 30 million, 1,5 mil millones, 3 млн 200 тис. */
    Draft scaled(Draft read) {
        if (language.eastAsian || read.form() == NumberForm.WORDS) {
            return read;
        }
        Draft draft = fraction(read);
        Found<BigDecimal> letter = language.letters.at(text, afterGap(draft.end(), false));
        if (letter != null && Character.isUpperCase(text.originalAt(letter.end() - 1))) {
            return draft.times(letter.meaning(), letter.end()).or(Set.of(draft.value()));
        }
        BigDecimal last = null;
        Found<BigDecimal> scale = language.scales.at(text, afterGap(draft.end(), true));
        while (scale != null && (last == null || scale.meaning().compareTo(last) > 0)) {
            draft = draft.times(scale.meaning(), scale.end());
            last = scale.meaning();
            scale = language.scales.at(text, afterGap(draft.end(), true));
        }
        return last == null ? draft : addSmaller(draft, last);
    }

    private Draft addSmaller(Draft draft, BigDecimal scale) {
        int at = text.isSpace(draft.end()) ? draft.end() + 1 : draft.end();
        if (at == draft.end() || !text.isDigit(at)) {
            return draft;
        }
        DigitRun run = DigitRun.read(text, at, language.separators);
        Found<BigDecimal> smaller = language.scales.at(text, afterGap(run.end(), true));
        if (run.values().size() != 1 || smaller == null || smaller.meaning().compareTo(scale) >= 0) {
            return draft;
        }
        BigDecimal sum = draft.value().add(run.values().get(0).value().multiply(smaller.meaning()));
        return new Draft(sum, draft.start(), smaller.end(), draft.form(), draft.kind(), Set.of());
    }

    private Draft fraction(Draft draft) {
        BigDecimal part =
                switch (text.at(draft.end())) {
                    case '½' -> new BigDecimal("0.5");
                    case '¼' -> new BigDecimal("0.25");
                    case '¾' -> new BigDecimal("0.75");
                    default -> BigDecimal.ZERO;
                };
        return part.signum() == 0
                ? draft
                : new Draft(draft.value().add(part), draft.start(), draft.end() + 1, draft.form(), draft.kind());
    }

    private int afterGap(int end, boolean hyphen) {
        int at = text.skipMarks(end);
        return text.isSpace(at) || (hyphen && text.at(at) == '-') ? at + 1 : at;
    }
}
