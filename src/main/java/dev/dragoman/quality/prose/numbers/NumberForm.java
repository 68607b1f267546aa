package dev.dragoman.quality.prose.numbers;

/** How a number is written. */
public enum NumberForm {
    /** With digits, maybe followed by a word: 30, 30 million, 3千万. */
    DIGITS,
    /** Without digits: thirty, 三十, II. */
    WORDS
}
