/** Language tags, what a reader wishes, which language version answers it, and the words of the interface. */
package dev.dragoman.locales;
