/** Language tags, content negotiation by language, and the messages of the interface. */
package dev.dragoman.locales;
