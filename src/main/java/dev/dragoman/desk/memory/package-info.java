/** The translation memory: filling in from it, and its TMX files in and out. */
package dev.dragoman.desk.memory;
