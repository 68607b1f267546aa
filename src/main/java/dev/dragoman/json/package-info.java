/** Strict reading of JSON from clients, within limits, with the position of any error. */
package dev.dragoman.json;
