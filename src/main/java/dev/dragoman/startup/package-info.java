/** The startup of the service: settings, content folder, warm-up. */
package dev.dragoman.startup;
