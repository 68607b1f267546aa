/** Bundles as XLIFF 2. */
package dev.dragoman.bundles.xliff.v2;
