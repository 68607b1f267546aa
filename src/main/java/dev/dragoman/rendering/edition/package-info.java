/** Earlier editions, and what changed between them. */
package dev.dragoman.rendering.edition;
