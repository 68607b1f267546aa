package dev.dragoman.desk.record;

import dev.dragoman.desk.release.Mistake;
import dev.dragoman.rendering.LocalizedMessages;
import dev.dragoman.rendering.record.EventView;
import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * How readers would see what an author has typed so far.
 *
 * @param event the event's times in every zone, in the language of the author; null if it has none that can be read
 * @param labels the words of public pages in that language
 * @param article the record as a part of a page; null if it cannot be read yet
 * @param mistakes what keeps it from being shown; nothing is said of fields that are still blank
 */
@TemplateData
public record PreviewView(EventView event, LocalizedMessages labels, String article, List<Mistake> mistakes) {}
