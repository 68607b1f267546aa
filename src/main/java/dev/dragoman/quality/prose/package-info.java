/** Readers of prose: one package per kind of value, with each language's words as data. */
package dev.dragoman.quality.prose;
