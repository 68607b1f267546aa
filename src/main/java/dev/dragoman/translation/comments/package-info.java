/** Comments of translators and reviewers on the units of translations. */
package dev.dragoman.translation.comments;
