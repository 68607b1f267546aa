/** What holds of all requests and answers alike, whatever they are about. */
package dev.dragoman.http;
