package dev.dragoman.quality.glossary;

import java.util.List;

/**
 * A word or a mark of a text, as terms are looked up.
 *
 * @param start in UTF-16 code units from the beginning of the text
 * @param end after the last code unit
 * @param text the word, normalized
 * @param spellings the word as a name may be spelled in the glossary: as it stands, and without attached particles
 * @param keys under which {@link TermTrie} has the spellings and their stems
 */
record Word(int start, int end, String text, List<String> spellings, List<String> keys) {}
