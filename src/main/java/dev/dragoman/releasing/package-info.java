/** Acts on the way to publication: review, release, schedule, withdrawal. */
package dev.dragoman.releasing;
