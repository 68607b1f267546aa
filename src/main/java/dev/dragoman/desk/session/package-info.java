/** Signing in and out. */
package dev.dragoman.desk.session;
