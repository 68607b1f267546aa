package dev.dragoman.quality.form;

import dev.dragoman.quality.finding.Finding;
import dev.dragoman.quality.finding.FindingMessage;
import dev.dragoman.quality.finding.Span;
import dev.dragoman.quality.finding.TranslatedUnit;
import dev.dragoman.quality.finding.UnitCheck;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Characters without width that a target has and its source has not: they break searches and nobody sees them. Scripts
 * without spaces between words may have them, and joiners belong to many scripts and to emoji.
 */
record ZeroWidthSpaceCheck() implements UnitCheck {

    private static final String ID = "zero-width-space";

    private static final String SPACES = "\u200B\u2060\uFEFF\u180E";
    private static final String JOINERS = "\u200C\u200D";

    private static final Set<String> WITHOUT_SPACES =
            Set.of("th", "lo", "km", "my", "jv", "ban", "bo", "dz", "shn", "su");

    /** Scripts of which no word needs a joiner. */
    private static final Set<UnicodeScript> WITHOUT_JOINERS = Set.of(
            UnicodeScript.LATIN,
            UnicodeScript.CYRILLIC,
            UnicodeScript.GREEK,
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.HANGUL,
            UnicodeScript.COMMON);

    @Override
    public Stream<Finding> find(TranslatedUnit unit) {
        if (WITHOUT_SPACES.contains(unit.locale().toULocale().getLanguage())) {
            return Stream.empty();
        }
        // The white space that the plain text leaves out may be such a character.
        String text = unit.target().text();
        String spaces = notIn(unit.target().source(), SPACES);
        String joiners = notIn(unit.target().source(), JOINERS);
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            boolean added = spaces.indexOf(character) >= 0 || (joiners.indexOf(character) >= 0 && !joins(text, i));
            if (added) {
                spans.add(new Span(i, i + 1, Character.toString(character)));
            }
        }
        if (spans.isEmpty()) {
            return Stream.empty();
        }
        String name = "U+%04X".formatted((int) spans.get(0).text().charAt(0));
        return Stream.of(Finding.warning(ID, unit.id(), FindingMessage.of(ID, "character", name, "count", spans.size()))
                .at(List.of(), spans)
                .expecting(""));
    }

    private static String notIn(String source, String characters) {
        return characters
                .chars()
                .filter(character -> source.indexOf(character) < 0)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static boolean joins(String text, int at) {
        if (at == 0) {
            return false;
        }
        int before = text.codePointBefore(at);
        boolean emoji = Character.getType(before) == Character.OTHER_SYMBOL
                || Character.getType(before) == Character.MODIFIER_SYMBOL
                || before == 0xFE0F;
        return emoji || !WITHOUT_JOINERS.contains(UnicodeScript.of(before));
    }
}
