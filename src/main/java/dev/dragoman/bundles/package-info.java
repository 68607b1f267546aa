/** What the import and export formats of bundles have in common. */
package dev.dragoman.bundles;
