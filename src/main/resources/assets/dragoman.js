"use strict";
// Adds what only the browser knows: the reader's own time zone. Every page is complete without it.
{
  const language = document.querySelector("table[data-locale]")?.dataset.locale || "en";
  const format = (options) => new Intl.DateTimeFormat(language, options);
  const part = (name, moment, options) =>
    format(options).formatToParts(moment).find(({ type }) => type === name)?.value ?? "";

  /** The zone's id as this browser spells it, so that Asia/Calcutta and Asia/Kolkata are one; "" if it has none such. */
  const canonical = (zone) => {
    try {
      return format({ timeZone: zone }).resolvedOptions().timeZone ?? "";
    } catch {
      return "";
    }
  };

  /** The day's number, the hour and the minute in the zone, in figures to reckon with. */
  const wall = (moment, timeZone) => {
    const figures = new Intl.DateTimeFormat("en-u-ca-gregory-nu-latn", {
      timeZone, year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric", hourCycle: "h23",
    });
    const { year, month, day, hour, minute } = Object.fromEntries(
      figures.formatToParts(moment).map(({ type, value }) => [type, Number(value)]),
    );
    return { day: Date.UTC(year, month - 1, day) / 86_400_000, hour, minute };
  };

  /** The clock time by the house's patterns (see times.clock in translations/interface), else the browser's short form. */
  const clock = (moment, timeZone, patterns) => {
    if (!patterns) return format({ timeZone, timeStyle: "short" }).format(moment);
    const { hour, minute } = wall(moment, timeZone);
    const [morning, afternoon = morning, noon = afternoon] = patterns.split("|");
    const pattern = hour < 12 ? morning : hour === 12 ? noon : afternoon;
    const figures = { H: hour, h: hour % 12 || 12, K: hour % 12, m: minute };
    return pattern
      .replace(/\[(.*?)\]/g, minute ? "$1" : "")
      .replace(/'([^']*)'|([HhKm])\2?/g, (letters, quoted, letter) => quoted ?? digits(figures[letter], letters.length));
  };

  const digits = (number, least) =>
    new Intl.NumberFormat(language, { minimumIntegerDigits: least, useGrouping: false }).format(number);

  const own = canonical(undefined);

  /** Puts the reader's times after the others, unless one of them shows the same zone. */
  const addOwnTimes = (table) => {
    const shown = [...table.querySelectorAll("[data-zone]")].map((zone) => zone.dataset.zone);
    const template = table.querySelector("template");
    if (!template || !shown.length || shown.some((zone) => canonical(zone) === own)) return;
    const words = table.dataset;
    const ownTimes = template.content.cloneNode(true);
    for (const time of ownTimes.querySelectorAll("time[data-instant]")) {
      const moment = new Date(time.dataset.instant);
      const shift = wall(moment, own).day - wall(moment, shown[0]).day;
      time.querySelector(".date").textContent = format({ timeZone: own, dateStyle: "long" }).format(moment);
      time.querySelector(".clock").textContent = clock(moment, own, words.clock);
      time.parentElement.querySelector(".shift").textContent =
        [words.previousDay, words.sameDay, words.nextDay][shift + 1] ?? "";
      ownTimes.querySelector(".zone").textContent ||= part("timeZoneName", moment, { timeZone: own, timeZoneName: "long" });
    }
    template.replaceWith(ownTimes);
  };

  /** Offers the zones that the browser knows, the reader's own first. */
  const offerZones = (input) => {
    input.list.replaceChildren(...(Intl.supportedValuesOf?.("timeZone") ?? []).map((zone) => new Option("", zone)));
    input.value ||= own;
    input.addEventListener("focus", () => input.select()); // else the list shows no zone but the one filled in
  };

  if (own) {
    document.querySelectorAll("table[data-same-day]").forEach(addOwnTimes);
    document.querySelectorAll("input[name=tz][list]").forEach(offerZones);
  }
}
