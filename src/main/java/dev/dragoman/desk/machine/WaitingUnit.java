package dev.dragoman.desk.machine;

import io.quarkus.qute.TemplateData;

/**
 * A unit of the editor whose machine translation was asked for there.
 *
 * @param path where a script asks again
 * @param unit the address of the unit
 * @param job the address of the job's page
 * @param pending whether there may still be a translation
 * @param fault the key of why there is none; null for none
 */
@TemplateData
public record WaitingUnit(String path, String unit, String job, boolean pending, String fault) {}
