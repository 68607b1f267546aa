package dev.dragoman.desk.page;

import io.quarkus.qute.TemplateData;

/**
 * What a page says about a request that was rejected.
 *
 * @param text what to do
 * @param role which role the request needs; null if that was not the problem
 * @param detail what was wrong with this request, in English; null for nothing
 */
@TemplateData
public record ProblemPage(String text, String role, String detail) {}
