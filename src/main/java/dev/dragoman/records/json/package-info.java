/** Records as JSON bodies, in and out. */
package dev.dragoman.records.json;
