/** The calendar of releases, and the page of each, where a scheduled one is undone or moved. */
package dev.dragoman.desk.calendar;
