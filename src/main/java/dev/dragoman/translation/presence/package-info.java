/** Who has a translation open at the desk. */
package dev.dragoman.translation.presence;
