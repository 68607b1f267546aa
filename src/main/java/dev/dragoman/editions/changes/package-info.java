/** The log of public changes. */
package dev.dragoman.editions.changes;
