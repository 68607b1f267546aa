/** How the ids of units carry over from one revision of a record to the next. */
package dev.dragoman.records.ids;
