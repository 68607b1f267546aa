/** What the service remembers of people who sign in. */
package dev.dragoman.access.people;
