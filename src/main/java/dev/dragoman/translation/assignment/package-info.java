/** Who works on which translation, and until when. */
package dev.dragoman.translation.assignment;
