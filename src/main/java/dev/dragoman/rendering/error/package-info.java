/** Error answers as pages. */
package dev.dragoman.rendering.error;
