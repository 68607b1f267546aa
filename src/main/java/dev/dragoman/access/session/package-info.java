/** Sessions of people who work in the browser. */
package dev.dragoman.access.session;
