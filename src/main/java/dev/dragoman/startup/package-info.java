/** From the start of the process to the first request: settings, content folder, warm-up. */
package dev.dragoman.startup;
