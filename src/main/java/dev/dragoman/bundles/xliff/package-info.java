/** What both versions of XLIFF share: XML, inline codes, notes, metadata and limits. */
package dev.dragoman.bundles.xliff;
