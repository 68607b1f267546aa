/** The reports of the last imports of the content folder. */
package dev.dragoman.drafting.imports;
