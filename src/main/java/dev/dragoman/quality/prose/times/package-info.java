/** Reads clock times, dates, weekdays, durations, zones and day shifts out of prose; each language is a file of words. */
package dev.dragoman.quality.prose.times;
