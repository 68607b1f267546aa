/** The pages of the audit log. */
package dev.dragoman.desk.administration.audit;
