package dev.dragoman.editions;

import dev.dragoman.locales.LanguageTag;
import dev.dragoman.records.Slug;

/** A record in one locale. */
public record EditionKey(Slug slug, LanguageTag locale) {}
