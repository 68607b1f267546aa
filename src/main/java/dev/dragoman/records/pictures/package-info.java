/** Pictures of records: reading, measuring and storing JPEG, PNG and WebP files. */
package dev.dragoman.records.pictures;
