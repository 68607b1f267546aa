package dev.dragoman.quality.prose.times;

/**
 * What a word or phrase of a language's file means to the templates.
 *
 * @param kind as the templates name it: {@code month}, {@code am}, {@code hour-unit}
 * @param value a number (of the month, of the weekday, of days), a {@link NamedZone}, a
 *     {@link ZoneName} or a phrase; {@link #RANGE} or {@link #TO} for a word of another kind that is also one of these;
 *     null where there is none
 */
record Meaning(String kind, Object value) {

    /** Words that mean nothing, although they hold a word that would. */
    static final String IGNORED = "ignore";

    /** Words for numbers, which become digits. */
    static final String NUMBER = "number";

    /** Words that mean what a phrase in digits means: "half an hour" is "30 minutes". */
    static final String PHRASE = "phrase";

    /** Words before the later of two clock times, whatever stands between. */
    static final String RANGE = "range";

    /** Words before the later of two clock times, if nothing else stands between. */
    static final String TO = "to";

    /** Whether the word is of a kind, first or second. */
    boolean says(String kindOrValue) {
        return kind.equals(kindOrValue) || kindOrValue.equals(value);
    }

    int number() {
        return (Integer) value;
    }
}
