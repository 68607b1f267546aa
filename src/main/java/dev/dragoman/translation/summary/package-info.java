/** How translations stand, kept for the editors' board. */
package dev.dragoman.translation.summary;
