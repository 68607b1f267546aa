/** A record as a page, a fragment or JSON. */
package dev.dragoman.rendering.record;
