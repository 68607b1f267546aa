/** The history of a translation and of its units. */
package dev.dragoman.desk.history;
