/** How connections are read: HTTP/1.1 only without TLS, and strict request lines. */
package dev.dragoman.http.connection;
