/** Cells of tables in CSV that spreadsheet programs open without running anything. */
package dev.dragoman.csv;
