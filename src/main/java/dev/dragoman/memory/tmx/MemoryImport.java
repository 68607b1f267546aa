package dev.dragoman.memory.tmx;

import dev.dragoman.locales.LanguageTag;

/**
 * A TMX file that a person has uploaded.
 *
 * @param file its name
 * @param person who uploaded it, by their public name if they have one
 * @param content the file, decoded
 */
public record MemoryImport(String id, LanguageTag locale, String file, String person, String content) {}
