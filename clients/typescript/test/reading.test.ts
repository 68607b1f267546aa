import assert from "node:assert/strict";
import { test } from "node:test";
import { isProblem, MemoryCache, ProblemError, UnexpectedAnswerError } from "../src/index.js";
import { admin, baseUrl, client, correct, draft, publish, READOUT, STATEMENT } from "./service.js";

/** A fetch that fails once it is told to, and counts. */
function outage() {
  const state = { down: false, requests: 0 };
  const through: typeof fetch = (...request) => {
    state.requests++;
    return state.down ? Promise.reject(new TypeError("fetch failed")) : fetch(...request);
  };
  return { state, fetch: through };
}

test("a record is read in the language of the reader", async () => {
  const reader = client();
  const japanese = await reader.record(STATEMENT, { lang: "ja" });
  assert.ok(japanese.data.status === "public");
  assert.equal(japanese.data.locale, "ja");
  const negotiated = await reader.record(STATEMENT, { acceptLanguage: "be;q=0.9, uk;q=0.8" });
  assert.ok(negotiated.data.status === "public" && negotiated.data.locale === "uk");
  const fallback = await reader.record(STATEMENT, { lang: "tlh" });
  assert.ok(fallback.data.status === "public" && fallback.data.fallback === "canonical");
});

test("what is kept is revalidated by its entity tag, for each language apart", async () => {
  const reader = client();
  assert.equal((await reader.record(STATEMENT, { lang: "ja" })).source, "network");
  const again = await reader.record(STATEMENT, { lang: "ja" });
  assert.equal(again.source, "revalidated");
  assert.ok(again.data.status === "public" && again.data.locale === "ja");
  assert.equal((await reader.record(STATEMENT, { lang: "de" })).source, "network");
  assert.equal((await reader.record(STATEMENT, { acceptLanguage: "ja" })).source, "network");
  assert.equal((await client({ cache: false }).record(STATEMENT, { lang: "ja" })).source, "network");
});

test("a change shows at once without freshFor, and with it once the record is expired", async () => {
  const slug = await publish("Before");
  const reader = client();
  const lazy = client({ freshFor: 600_000 });
  const title = async (from: typeof reader) => {
    const { data } = await from.record(slug, { lang: "en" });
    return data.status === "public" ? data.title : undefined;
  };
  assert.deepEqual([await title(reader), await title(lazy)], ["Before", "Before"]);
  await lazy.records({ lang: "en" });
  assert.equal((await lazy.records({ lang: "en" })).source, "fresh");
  await correct(slug, "After");
  assert.deepEqual([await title(reader), await title(lazy)], ["After", "Before"]);
  await lazy.expire(slug, "en");
  assert.equal(await title(lazy), "After");
  assert.notEqual((await lazy.records({ lang: "en" })).source, "fresh");
});

test("while the service is out of reach the last answer is used, and nothing is made up", async () => {
  const { state, fetch } = outage();
  const reader = client({ fetch });
  await reader.record(STATEMENT, { lang: "ja" });
  state.down = true;
  const stale = await reader.record(STATEMENT, { lang: "ja" });
  assert.equal(stale.source, "stale");
  assert.ok(stale.data.status === "public" && stale.data.locale === "ja");
  await assert.rejects(reader.record(READOUT, { lang: "ja" }), TypeError);
  const strict = client({ fetch, staleIfError: false });
  await assert.rejects(strict.record(STATEMENT, { lang: "ja" }), TypeError);
});

test("an answer of the service is never replaced by an older one", async () => {
  const slug = await publish("To be withdrawn");
  const reader = client();
  await reader.record(slug);
  await admin().request("post", "/api/records/{slug}/withdraw", {
    path: { slug },
    headers: { "If-Match": "*" },
    body: { mode: "gone", note: "It was a test." },
  });
  await assert.rejects(reader.record(slug), (error) => isProblem(error, "gone") && error.status === 410);
});

test("the cache keeps no more answers than it may", async () => {
  const cache = new MemoryCache(2);
  const reader = client({ cache });
  for (const lang of ["ja", "de", "ja", "fr"]) {
    await reader.record(STATEMENT, { lang });
  }
  assert.equal((await reader.record(STATEMENT, { lang: "ja" })).source, "revalidated");
  assert.equal((await reader.record(STATEMENT, { lang: "de" })).source, "network");
});

test("a problem is an error with its code, and its members are typed", async () => {
  const error = await client()
    .record(STATEMENT, { lang: "tlh", fallback: "none" })
    .catch((problem: unknown) => problem);
  assert.ok(error instanceof ProblemError);
  assert.equal(error.code, "no-edition-in-language");
  assert.equal(error.status, 404);
  assert.ok((error.problem["available"] as string[]).includes("ja"));
  assert.match(error.message, /404/);
});

test("an answer of something else is an error of another kind", async () => {
  const proxy: typeof fetch = () => Promise.resolve(new Response("<h1>Bad gateway</h1>", { status: 502 }));
  await assert.rejects(client({ fetch: proxy }).locales(), UnexpectedAnswerError);
});

test("a fragment has the heading level and the prefix that were asked for", async () => {
  const reader = client();
  const fragment = await reader.fragment(STATEMENT, { lang: "ja", heading: 2, prefix: "press-" });
  assert.equal(fragment.locale, "ja");
  assert.match(fragment.html, /^\s*<article class="record"/);
  assert.match(fragment.html, /<h2 id="press-title"/);
  assert.equal((await reader.fragment(STATEMENT, { lang: "ja", heading: 2, prefix: "press-" })).source, "revalidated");
});

test("a batch of any size comes in its order, with what is missing", async () => {
  const unknown = Array.from({ length: 60 }, (_, number) => `no-such-record-${number}`);
  const unpublished = await draft("A draft");
  const batch = await client().batch([READOUT, ...unknown, unpublished, STATEMENT], { lang: "ja" });
  assert.deepEqual(
    batch.records.map((record) => [record.slug, record.locale]),
    [
      [READOUT, "ja"],
      [STATEMENT, "ja"],
    ],
  );
  assert.deepEqual(batch.missing, [...unknown, unpublished]);
  assert.deepEqual(await client().batch([]), { records: [], missing: [] });
});

test("all records are listed, page by page", async () => {
  await publish("Listed");
  const slugs: string[] = [];
  for await (const record of client().allRecords({ limit: 1, lang: "en" })) {
    slugs.push(record.slug);
  }
  assert.ok(slugs.includes(READOUT) && slugs.includes(STATEMENT));
  assert.equal(new Set(slugs).size, slugs.length);
});

test("languages and language versions are listed", async () => {
  const reader = client();
  assert.ok((await reader.locales()).data.some((locale) => locale.locale === "ar" && locale.dir === "rtl"));
  const { data } = await reader.translations(STATEMENT);
  assert.ok("translations" in data && data.translations.some((version) => version.locale === "ja"));
});

test("a base address may end with a slash", async () => {
  const { data } = await new (await import("../src/index.js")).Dragoman({ baseUrl: `${baseUrl}/` }).locales();
  assert.ok(data.length > 1);
});

test("a request ends when its signal says so", async () => {
  await assert.rejects(client().record(STATEMENT, { signal: AbortSignal.abort(new Error("No reader")) }), /No reader/);
});
