/** Translation files in the browser: download, upload in two steps. */
package dev.dragoman.desk.files;
