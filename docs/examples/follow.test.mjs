// The example beside it: a kept answer is checked again once the stream tells of a change, also after a restart.
import assert from "node:assert/strict";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { client, correct, publish } from "../../clients/typescript/target/test/service.js";
import { stayUpToDate } from "./follow.mjs";

async function title(press, slug) {
  return (await press.record(slug, { lang: "en" })).data.title;
}

async function until(condition) {
  const deadline = Date.now() + 60_000;
  while (!(await condition())) {
    assert.ok(Date.now() < deadline, "it did not happen within 60 seconds");
    await pause(50);
  }
}

test("a process that follows shows corrections at once, and those of the time that it was down", async () => {
  const folder = await mkdtemp(join(tmpdir(), "follow-"));
  const file = join(folder, "position.json");
  const press = client({ freshFor: 3_600_000 });
  const slug = await publish("First");
  const other = await publish("Another");
  assert.equal(await title(press, slug), "First");
  const run = async (act) => {
    const stop = new AbortController();
    const following = stayUpToDate({ press, file, forgetEverything: () => assert.fail("a reset"), signal: stop.signal });
    await act();
    stop.abort();
    await following;
  };
  try {
    // Corrections of another record show that the stream is open.
    await run(async () => {
      for (let number = 1; !(await readFile(file).catch(() => undefined)); number++) {
        await correct(other, `Another ${number}`);
        await pause(50);
      }
      await correct(slug, "Second");
      await until(async () => (await title(press, slug)) === "Second");
    });
    await correct(slug, "Third");
    assert.equal(await title(press, slug), "Second");
    await run(() => until(async () => (await title(press, slug)) === "Third"));
  } finally {
    await rm(folder, { recursive: true });
  }
});
