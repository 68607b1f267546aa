/** What is known of how a version of a translation was made. */
package dev.dragoman.releasing.evidence;
