/** The pages for administrators: people and their tokens, the audit log, the settings in force, reports of imports. */
package dev.dragoman.desk.administration;
