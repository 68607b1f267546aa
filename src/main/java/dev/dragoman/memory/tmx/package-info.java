/** TMX 1.4b, the format in which systems exchange translation memories. */
package dev.dragoman.memory.tmx;
