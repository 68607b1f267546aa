/** Texts on the way to a provider and back, with their references and inline markup protected. */
package dev.dragoman.machine.text;
