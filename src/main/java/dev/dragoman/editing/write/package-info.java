/** What all writes have in common: admission, transactions, retries with one key, and answers. */
package dev.dragoman.editing.write;
