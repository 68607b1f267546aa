import assert from "node:assert/strict";
import { test } from "node:test";
import type { FollowEvent, FollowOptions, Position } from "../src/index.js";
import { client, draft, publish, release } from "./service.js";

/** The first events that fulfil a condition, and the position after them. */
async function until(
  options: FollowOptions,
  enough: (events: FollowEvent[]) => boolean,
  fetchOf: typeof fetch = fetch,
): Promise<FollowEvent[]> {
  const stop = new AbortController();
  const events: FollowEvent[] = [];
  for await (const event of client({ fetch: fetchOf }).follow({ ...options, signal: stop.signal, interval: 50, maxWait: 50 })) {
    events.push(event);
    if (enough(events)) {
      stop.abort();
    }
  }
  return events;
}

function slugs(events: FollowEvent[]): string[] {
  return events.flatMap((event) => (event.type === "change" ? [event.change.slug] : []));
}

async function end(): Promise<Position> {
  const events = await until({ after: "start", transport: "poll" }, (all) => all.length > 0);
  assert.ok(events[0]?.type === "change");
  let position = events[0].position;
  for (let page = (await client().changes(position.seq)).data; page.changes.length > 0; ) {
    position = { epoch: page.epoch, seq: page.next };
    page = (await client().changes(position.seq)).data;
  }
  return position;
}

for (const transport of ["stream", "poll"] as const) {
  test(`by ${transport}: changes come in their order from a position, none twice`, async () => {
    const after = await end();
    const first = await publish("First");
    const second = await publish("Second");
    const events = await until({ after, transport }, (all) => slugs(all).includes(second));
    const own = slugs(events).filter((slug) => slug === first || slug === second);
    assert.deepEqual(own, [first, second]);
    const numbers = events.map((event) => event.position.seq);
    assert.deepEqual(numbers, [...new Set(numbers)].sort((a, b) => a - b));

    const position = events.find((event) => event.type === "change" && event.change.slug === first)?.position;
    assert.ok(position);
    const resumed = await until({ after: position, transport }, (all) => slugs(all).includes(second));
    assert.ok(!slugs(resumed).includes(first));
  });

  test(`by ${transport}: a change that happens later arrives`, async () => {
    const slug = await draft("Later");
    const stop = new AbortController();
    const { begun, fetch } = observed();
    const following = client({ fetch }).follow({ after: "now", transport, interval: 50, signal: stop.signal });
    const next = following.next();
    await begun;
    await release(slug);
    let event = (await next).value as FollowEvent;
    while (!slugs([event]).includes(slug)) {
      event = (await following.next()).value as FollowEvent;
    }
    stop.abort();
    assert.equal((await following.next()).done, true);
  });

  test(`by ${transport}: a position of another log is a reset, and what comes after it is told`, async () => {
    const { epoch } = await end();
    for (const after of [
      { epoch: "0000000000000000", seq: 1 },
      { epoch, seq: 1_000_000_000 },
    ]) {
      const slug = await draft("After the reset");
      let released: Promise<void> | undefined;
      const events = await until({ after, transport }, (all) => {
        released ??= release(slug);
        return slugs(all).includes(slug);
      });
      await released;
      assert.equal(events[0]?.type, "reset");
      assert.equal(events[0]?.position.epoch, epoch);
      assert.equal(events.filter((event) => event.type === "reset").length, 1);
    }
  });

  test(`by ${transport}: an interruption is bridged without a gap`, async () => {
    const after = await end();
    const all = [await publish("One"), await publish("Two"), await publish("Three")];
    let requests = 0;
    const unsteady: typeof fetch = (...request) =>
      ++requests % 2 === 1 ? Promise.reject(new TypeError("fetch failed")) : fetch(...request);
    const events = await until({ after, transport }, (told) => slugs(told).includes(all[2] ?? ""), unsteady);
    assert.deepEqual(
      slugs(events).filter((slug) => all.includes(slug)),
      all,
    );
    assert.ok(requests > 1);
  });
}

/** A fetch that tells when the follower knows where it begins. */
function observed() {
  let tell: () => void;
  const begun = new Promise<void>((resolve) => (tell = resolve));
  const through: typeof fetch = async (...request) => {
    const response = await fetch(...request);
    tell();
    return response;
  };
  return { begun, fetch: through };
}

test("a stream that falls silent is opened anew", async () => {
  const after = await end();
  const slug = await publish("After the silence");
  let requests = 0;
  const silent: typeof fetch = (...request) => {
    if (++requests > 1) {
      return fetch(...request);
    }
    const signal = request[1]?.signal;
    const body = new ReadableStream({
      start: (controller) => signal?.addEventListener("abort", () => controller.error(signal.reason)),
    });
    return Promise.resolve(new Response(body, { headers: { "Content-Type": "text/event-stream" } }));
  };
  const events = await until({ after, transport: "stream", idle: 100 }, (all) => slugs(all).includes(slug), silent);
  assert.ok(slugs(events).includes(slug));
  assert.ok(requests > 1);
});

test("a rejected request ends the iteration with its problem", async () => {
  await assert.rejects(until({ after: { epoch: "not an epoch!", seq: 1 } }, () => true), /400/);
});
