/** Published editions, by number and by point in time (RFC 7089). */
package dev.dragoman.delivery.edition;
