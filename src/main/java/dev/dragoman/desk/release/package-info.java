/** Releases at the desk: choose, check what readers will see, confirm. */
package dev.dragoman.desk.release;
