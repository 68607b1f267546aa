/** What is public, in memory: the index of editions, rendered representations, and the change log that invalidates both. */
package dev.dragoman.delivery.cache;
