/** The pages about people, their tokens and their roles. */
package dev.dragoman.desk.administration.people;
