/** Renders editions as HTML and JSON. Independent of HTTP. */
package dev.dragoman.rendering;
