/** The fields of a record as they are read, in whichever format, each with its location. */
package dev.dragoman.records.fields;
