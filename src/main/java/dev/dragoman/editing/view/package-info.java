/** What the write API answers as JSON: one record for each answer, with its schema. */
package dev.dragoman.editing.view;
