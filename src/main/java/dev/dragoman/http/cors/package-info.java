/** Public reads by scripts of other websites (CORS, as the Fetch standard defines it). */
package dev.dragoman.http.cors;
