/** Private links, by which people without an account preview a draft. */
package dev.dragoman.drafting.preview;
