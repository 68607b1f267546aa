/** Reads the numbers that a text states: in any digits, with the separators of its language, or spelled out. */
package dev.dragoman.quality.prose.numbers;
