/** The write API: drafts, uploads, reviews, releases, withdrawals, tokens. */
package dev.dragoman.editing;
