/** What feed readers, crawlers and archives read: feeds, the sitemap, and the list of a record's earlier states. */
package dev.dragoman.rendering.feed;
