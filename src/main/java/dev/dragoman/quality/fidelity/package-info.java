/** Checks that a target says what its source says: points, numbers, times, names, placeholders. */
package dev.dragoman.quality.fidelity;
