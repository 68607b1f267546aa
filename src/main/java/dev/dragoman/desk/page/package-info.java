/** What all pages of the desk share: frame, language, forms. */
package dev.dragoman.desk.page;
