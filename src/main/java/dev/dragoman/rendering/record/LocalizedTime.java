package dev.dragoman.rendering.record;

import dev.dragoman.times.formulas.ShownTime;

/**
 * A time in one zone, and why that zone is shown.
 *
 * @param role {@code local}, {@code home}, {@code further} or {@code asked}
 * @param datetime the value of an HTML {@code <time>} element's attribute
 * @param date the full date in the wording of the locale
 * @param clock the clock time in the wording of the locale
 */
public record LocalizedTime(String role, ShownTime shown, String datetime, String date, String clock) {}
