/** The log of releases: what was released, when, and of what. */
package dev.dragoman.releasing.log;
