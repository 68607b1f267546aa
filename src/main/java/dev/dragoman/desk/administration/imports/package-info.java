/** The reports of imports of the content folder. */
package dev.dragoman.desk.administration.imports;
