/** Atom and JSON feeds, and sitemaps. */
package dev.dragoman.delivery.feed;
