/** Webhooks and the log of their messages in the browser, for administrators. */
package dev.dragoman.desk.webhooklog;
