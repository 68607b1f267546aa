/** Who else has a translation open. */
package dev.dragoman.desk.presence;
