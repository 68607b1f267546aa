/** Where requests come from, also behind proxies. */
package dev.dragoman.http.client;
