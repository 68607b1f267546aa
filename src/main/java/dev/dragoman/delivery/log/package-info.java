/** The files of the transparency log. */
package dev.dragoman.delivery.log;
