/** What is public: editions, lists and the ordered log of public changes. */
package dev.dragoman.publication;
