/** Earlier translations that fit a unit: how they are found, ranked and compared with it. */
package dev.dragoman.memory.suggestion;
