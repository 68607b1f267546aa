/** Acts that lead to publication: review, release, schedule, withdrawal. */
package dev.dragoman.releasing;
