/** Machine translation by a provider: jobs over units that are missing, worked in the background. */
package dev.dragoman.machine;
