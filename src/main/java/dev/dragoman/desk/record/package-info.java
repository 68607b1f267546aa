/** The canonical text of records, written at the desk: fields, preview, what a draft would change, and pictures. */
package dev.dragoman.desk.record;
