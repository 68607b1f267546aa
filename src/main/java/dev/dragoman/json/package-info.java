/** The strict reading of JSON that others have sent, within bounds and with the place of what is wrong. */
package dev.dragoman.json;
