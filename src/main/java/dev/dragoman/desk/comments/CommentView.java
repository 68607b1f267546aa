package dev.dragoman.desk.comments;

import dev.dragoman.desk.page.words.WrittenTimes;
import dev.dragoman.translation.comments.UnitComment;
import io.quarkus.qute.TemplateData;
import java.time.ZoneId;

/**
 * A comment as it is shown.
 *
 * @param author the name of who wrote it
 * @param at when, as a machine reads it
 * @param written when, in the person's language
 * @param resolvedBy the name of who resolved it; null while it is open
 */
@TemplateData
public record CommentView(int number, String author, String at, String written, String text, String resolvedBy) {

    static CommentView of(UnitComment comment, WrittenTimes times, ZoneId zone) {
        return new CommentView(
                comment.number(),
                comment.displayName().orElse(comment.author()),
                comment.writtenAt().toString(),
                times.at(comment.writtenAt(), zone),
                comment.text(),
                comment.resolvedName().or(comment::resolvedBy).orElse(null));
    }
}
