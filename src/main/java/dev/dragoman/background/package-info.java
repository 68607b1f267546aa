/** Work in the background, which is repeated whatever it throws. */
package dev.dragoman.background;
