/** What a check is and what it reports: findings with positions, and their messages in the editors' languages. */
package dev.dragoman.quality.finding;
