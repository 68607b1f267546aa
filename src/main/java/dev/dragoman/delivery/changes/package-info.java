/** The log of public changes, as a list and as a stream. */
package dev.dragoman.delivery.changes;
