package dev.dragoman.editions;

import dev.dragoman.locales.LanguageTag;
import dev.dragoman.records.Slug;
import java.time.Instant;

/**
 * An entry of the public change log.
 *
 * @param seq its place in the one order of all public changes, from 1
 * @param act what happened; {@code release}, {@code correction} or {@code withdrawal}
 */
public record PublicChange(long seq, Instant happenedAt, String act, Slug slug, LanguageTag locale, int edition) {}
