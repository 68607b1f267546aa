/** The formats that translations come and go in, by media type, and how large their exports may be. */
package dev.dragoman.bundles.formats;
