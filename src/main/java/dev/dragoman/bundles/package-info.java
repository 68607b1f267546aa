/** The file formats that bundles come in and go out in. */
package dev.dragoman.bundles;
