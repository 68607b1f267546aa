/** Dragoman: the multilingual publishing microservice for official communications. */
package dev.dragoman;
