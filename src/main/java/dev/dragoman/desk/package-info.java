/** The editors' pages in the browser, over the same acts as the write API. */
package dev.dragoman.desk;
