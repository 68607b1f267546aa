/** Reviewing bundle versions, and saying what a language version is in law. */
package dev.dragoman.releasing.review;
