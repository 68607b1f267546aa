/** The messages of the interface in every language, read from {@code translations/interface/}. */
package dev.dragoman.locales.messages;
