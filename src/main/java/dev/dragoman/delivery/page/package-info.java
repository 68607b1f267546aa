/** The HTML pages of records, editions and lists, in every locale. */
package dev.dragoman.delivery.page;
