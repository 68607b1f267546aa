/** What a publisher asks to be released, before it is checked. */
package dev.dragoman.releasing.request;
