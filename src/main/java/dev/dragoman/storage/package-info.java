/** The choice of database, and access to it. Independent of all features. */
package dev.dragoman.storage;
