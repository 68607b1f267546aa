/** The page of a record as readers would see it, from the draft: for editors, and by private link for reviewers. */
package dev.dragoman.desk.preview;
