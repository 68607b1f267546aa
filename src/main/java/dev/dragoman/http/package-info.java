/** What all requests have in common: where they come from, how their bodies are admitted and read. */
package dev.dragoman.http;
