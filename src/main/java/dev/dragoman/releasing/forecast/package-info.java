/** What readers of each language would see after a release. */
package dev.dragoman.releasing.forecast;
