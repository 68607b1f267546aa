/** What is public: editions, listings, the change log, weights and their treatments, withdrawals. */
package dev.dragoman.editions;
