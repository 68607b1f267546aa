package dev.dragoman.drafting.units;

import dev.dragoman.locales.LanguageTag;
import dev.dragoman.records.Slug;

/**
 * A unit of a translation as an editor had it on the screen.
 *
 * @param version the newest version of the bundle at that time; 0 if there was none
 * @param revision the newest revision of the record at that time
 */
public record EditedUnit(Slug slug, LanguageTag locale, String unit, int version, int revision) {}
