/** Serves the page on which readers verify a text. */
package dev.dragoman.delivery.verifier;
