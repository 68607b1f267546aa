/** The way to the public and what is public: reviews, releases, withdrawals, editions, lists and the log of changes. */
package dev.dragoman.publication;
