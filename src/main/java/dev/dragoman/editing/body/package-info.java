/** What the write API takes as JSON: one record for each body, with its schema. */
package dev.dragoman.editing.body;
