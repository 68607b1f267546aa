package dev.dragoman.access;

import dev.dragoman.storage.Tables;
import java.util.Map;

/**
 * An act that has just been added to the audit log; observers run in its transaction.
 *
 * @param tables the transaction of the act
 * @param actor the name of who did it
 * @param act the name of the act in the audit log
 * @param slug the record, or null
 * @param locale the language version, or null
 * @param detail further data, as in the audit log
 */
public record AuditedAct(Tables tables, String actor, String act, String slug, String locale, Map<String, ?> detail) {}
