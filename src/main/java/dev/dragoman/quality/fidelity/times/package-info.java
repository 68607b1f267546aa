/** The check of times: what a text says about times, against the record, against itself, and against its source. */
package dev.dragoman.quality.fidelity.times;
