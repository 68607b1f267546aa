/**
 * The Model Context Protocol (MCP): tools for agents, off by default. A tool call is a request to the service's own API
 * with the caller's token, so that grants, limits and problems are those of the API.
 */
package dev.dragoman.mcp;
