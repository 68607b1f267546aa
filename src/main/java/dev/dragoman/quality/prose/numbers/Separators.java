package dev.dragoman.quality.prose.numbers;

import com.ibm.icu.text.DecimalFormatSymbols;

/**
 * What a language puts between digits.
 *
 * @param decimal the decimal separator, folded
 * @param spaces whether groups may be separated by a plain space
 * @param both whether the language writes decimals with a comma in some countries and with a point in others
 */
record Separators(char decimal, boolean spaces, boolean both) {

    static Separators of(DecimalFormatSymbols symbols, NumberWords file) {
        String decimal = symbols.getDecimalSeparatorString();
        String grouping = NumberText.fold(symbols.getGroupingSeparatorString());
        return new Separators(
                decimal.startsWith(",") ? ',' : '.',
                grouping.startsWith(String.valueOf(NumberText.NO_BREAK)) || file.is("space-groups"),
                file.is("both-decimals"));
    }

    boolean isSeparator(char letter) {
        return letter == ','
                || letter == '.'
                || letter == '\''
                || letter == NumberText.NO_BREAK
                || letter == '\u066B'
                || letter == '\u066C'
                || (letter == ' ' && spaces);
    }

    /** Whether this only ever parts groups of thousands. */
    static boolean isGroupingOnly(char letter) {
        return letter == ' ' || letter == NumberText.NO_BREAK || letter == '\'' || letter == '\u066C';
    }
}
