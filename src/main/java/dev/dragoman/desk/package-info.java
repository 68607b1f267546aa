/** What editors do over HTTP: drafts, uploads, reviews, releases, withdrawals, tokens. */
package dev.dragoman.desk;
