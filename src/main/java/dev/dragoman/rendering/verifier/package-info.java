/** The page on which readers verify a text in their own browser. */
package dev.dragoman.rendering.verifier;
