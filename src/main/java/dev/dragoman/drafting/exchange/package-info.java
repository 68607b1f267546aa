/** Zip files of many translations, as agencies get and return them. */
package dev.dragoman.drafting.exchange;
