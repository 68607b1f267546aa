/** The settings in force, as administrators see them. */
package dev.dragoman.settings;
