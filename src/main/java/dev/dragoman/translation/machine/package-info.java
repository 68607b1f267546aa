/** Which texts of a translation a machine has made. */
package dev.dragoman.translation.machine;
