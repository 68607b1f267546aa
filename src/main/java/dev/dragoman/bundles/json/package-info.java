/** Bundles as JSON. */
package dev.dragoman.bundles.json;
