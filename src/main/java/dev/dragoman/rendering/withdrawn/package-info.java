/** What readers see of a withdrawn record. */
package dev.dragoman.rendering.withdrawn;
