/** What the write API answers about pictures. */
package dev.dragoman.editing.view.picture;
