package dev.dragoman.quality.glossary;

/**
 * A term found in a text.
 *
 * @param start in UTF-16 code units from the beginning of the text
 * @param end after the last code unit
 */
public record TermMatch(Term term, int start, int end) {}
