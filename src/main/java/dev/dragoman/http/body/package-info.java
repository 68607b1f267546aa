/** Admission, limits and reading of request bodies. */
package dev.dragoman.http.body;
