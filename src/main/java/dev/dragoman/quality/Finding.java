package dev.dragoman.quality;

/**
 * Something that a check found in a unit.
 *
 * @param check the check's id, Weblate's name where it has the check
 * @param unit the unit's id
 * @param text what is wrong, a sentence in English
 */
public record Finding(String check, String unit, Severity severity, String text) {}
