/** All bundle formats by media type, and the size limit of exports. */
package dev.dragoman.bundles.formats;
