/** The screen on which a translation is submitted, approved, and sent back. */
package dev.dragoman.desk.review;
