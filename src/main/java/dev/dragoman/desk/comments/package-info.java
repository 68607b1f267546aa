/** The comments on the units of a translation. */
package dev.dragoman.desk.comments;
