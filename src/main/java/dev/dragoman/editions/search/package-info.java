/** The search index of what is public, in the database. */
package dev.dragoman.editions.search;
