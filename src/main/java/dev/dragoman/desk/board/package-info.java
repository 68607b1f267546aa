/** The board of the desk: which translation of which record stands how, and what waits for whom. */
package dev.dragoman.desk.board;
