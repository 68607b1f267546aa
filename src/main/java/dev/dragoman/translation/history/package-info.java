/** Which version of a translation changed which units, and who stored it when. */
package dev.dragoman.translation.history;
