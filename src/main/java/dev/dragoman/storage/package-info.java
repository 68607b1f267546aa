/** The choice of database and the way into it; knows no feature. */
package dev.dragoman.storage;
