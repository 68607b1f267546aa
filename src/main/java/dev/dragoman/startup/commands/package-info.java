/** Commands of the executable for operators, such as backup and restore. They run without the service. */
package dev.dragoman.startup.commands;
