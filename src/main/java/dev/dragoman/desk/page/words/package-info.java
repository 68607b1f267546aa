/** Sizes, counts, times and origins as the desk writes them. */
package dev.dragoman.desk.page.words;
