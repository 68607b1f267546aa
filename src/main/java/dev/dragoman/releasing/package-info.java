/** The way to the public: review, release, schedule, withdrawal. */
package dev.dragoman.releasing;
