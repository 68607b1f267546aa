/** What was known of how an edition was made when it was released. */
package dev.dragoman.editions.evidence;
