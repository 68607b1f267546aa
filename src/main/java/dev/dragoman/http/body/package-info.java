/** How request bodies are admitted, bounded and read. */
package dev.dragoman.http.body;
