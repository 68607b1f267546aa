/** How much a change of the source weighs, and what readers of a translation see until it follows. */
package dev.dragoman.editions.weights;
