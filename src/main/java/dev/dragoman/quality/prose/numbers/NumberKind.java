package dev.dragoman.quality.prose.numbers;

/** What a number in a text is for. */
public enum NumberKind {
    /** An amount, a year, the day of a date. */
    CARDINAL,
    /** A position in an order: 1st, 第1回. */
    ORDINAL,
    /** Parts of a hundred: 30 %, 百分之三十. The value is 30. */
    PERCENT,
    /** A month of a date: April, 4月. The value is its number. */
    MONTH,
    /** Hours, minutes or seconds, of a clock time or a duration. The check of times reads them. */
    CLOCK,
    /** A word that another language may write as a number: both, bilateral, a dozen, an. */
    IMPLIED,
    /** Part of a name: G7, COVID-19, F-35. */
    NAME;

    /** Whether a text that has this states a number of its own. */
    public boolean isNumber() {
        return this == CARDINAL || this == ORDINAL || this == PERCENT;
    }
}
