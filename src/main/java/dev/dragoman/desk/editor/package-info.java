/** The editor of a translation: source and target side by side, unit by unit. */
package dev.dragoman.desk.editor;
