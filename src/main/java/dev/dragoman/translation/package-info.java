/** Translations of records: targets per unit, bundle versions, and whether they are outdated. */
package dev.dragoman.translation;
