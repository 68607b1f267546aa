/** The page of the settings in force. */
package dev.dragoman.desk.administration.settings;
