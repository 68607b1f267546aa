/** Bundles as XLIFF 1.2. */
package dev.dragoman.bundles.xliff.v12;
