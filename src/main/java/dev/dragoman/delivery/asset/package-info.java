/** Style sheets, icons and picture files. */
package dev.dragoman.delivery.asset;
