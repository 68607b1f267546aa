/** Taking published texts back. */
package dev.dragoman.releasing.withdrawal;
