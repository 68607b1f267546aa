package dev.dragoman.desk.administration.people;

import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * A page about one token: its roles are changed, or it is revoked.
 *
 * @param name the name of its bearer
 * @param href the page of its bearer
 * @param current what it allows, in words
 * @param roles the fields of the form
 * @param mistake the key of what was wrong; null for nothing
 */
@TemplateData
public record TokenPage(
        String id, String name, String href, List<String> current, List<RoleField> roles, String mistake) {}
