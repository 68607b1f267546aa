package dev.dragoman.desk.session;

import io.quarkus.qute.TemplateData;

/**
 * The form for signing in.
 *
 * @param next the path to go on to
 * @param error the key of what was wrong; null if nothing was
 */
@TemplateData
public record SignInForm(String next, String error) {}
