/** Uploaded files: what they say, how they merge into the stored bundle, and the report. */
package dev.dragoman.translation.upload;
