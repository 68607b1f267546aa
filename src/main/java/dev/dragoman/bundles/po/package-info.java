/** Bundles as gettext PO. */
package dev.dragoman.bundles.po;
