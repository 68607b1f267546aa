/** Reviewing bundle versions, and setting the authority of language versions. */
package dev.dragoman.releasing.review;
