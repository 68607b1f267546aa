/** Translation memory: what was approved before, to be offered again. */
package dev.dragoman.memory;
