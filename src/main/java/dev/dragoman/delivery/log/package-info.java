/**
 * The files of the transparency log. The OpenAPI document does not describe them: C2SP tlog-tiles and tlog-checkpoint prescribe
 * their addresses and their binary formats, for clients that exist already.
 */
package dev.dragoman.delivery.log;
