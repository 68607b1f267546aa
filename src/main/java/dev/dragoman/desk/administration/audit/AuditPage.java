package dev.dragoman.desk.administration.audit;

import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * A page of the audit log.
 *
 * @param acts the names of all acts, to choose from
 * @param zone whose days they are
 * @param newest the address of the first page; null there
 * @param older the address of the next page; null on the last
 * @param csv the address of a file of all that is found
 * @param lines the same as JSON Lines
 * @param kept for how long entries are kept, a period of ISO 8601; null if for ever
 */
@TemplateData
public record AuditPage(
        List<Entry> entries,
        List<String> acts,
        Filter filter,
        String zone,
        String newest,
        String older,
        String csv,
        String lines,
        String kept) {

    /**
     * What was searched for, as typed.
     *
     * @param from the first day; null for none
     * @param to the last day; null for none
     */
    @TemplateData
    public record Filter(String person, String act, String record, String locale, String from, String to) {}

    /**
     * Who did what.
     *
     * @param at when, in UTC
     * @param written when, in words
     * @param record the slug; null for none
     * @param language the name of the language; null for none
     * @param detail further facts, as JSON; null for none
     */
    @TemplateData
    public record Entry(
            String at, String written, String actor, String act, String record, String language, String detail) {}
}
