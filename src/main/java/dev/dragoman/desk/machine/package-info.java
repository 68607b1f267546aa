/** Machine translation at the desk: its jobs, with progress, and what they have done. */
package dev.dragoman.desk.machine;
