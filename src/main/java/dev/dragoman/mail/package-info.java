/** E-mail to people about their work: a durable queue, its texts, and the worker that sends it. */
package dev.dragoman.mail;
