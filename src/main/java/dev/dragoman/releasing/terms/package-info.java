/** What holds for a release as a whole: its weight, its notes to readers, its state. */
package dev.dragoman.releasing.terms;
