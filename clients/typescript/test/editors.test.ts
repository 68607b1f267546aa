// What an editor's tool does: a translation from its export to its withdrawal, over the types of the OpenAPI document.
import assert from "node:assert/strict";
import { test } from "node:test";
import { type Dragoman, isProblem } from "../src/index.js";
import { admin, client, editor, STATEMENT } from "./service.js";

const slug = STATEMENT;
const locale = "it";
const path = { slug, locale };

async function upload(translator: Dragoman): Promise<string> {
  const { data: file } = await translator.request("get", "/api/records/{slug}/translations/{locale}", { path });
  for (const unit of Object.values(file.units)) {
    unit.target = unit.source ?? "";
    unit.state = "translated";
  }
  const uploaded = await translator.request("put", "/api/records/{slug}/translations/{locale}", { path, body: file });
  assert.equal(uploaded.status, 201);
  assert.equal(uploaded.data.taken.length, Object.keys(file.units).length);
  assert.ok(uploaded.etag);
  return uploaded.etag;
}

async function review(translator: Dragoman, reviewer: Dragoman, version: string): Promise<void> {
  const submitted = await translator.request("post", "/api/records/{slug}/translations/{locale}/submit", {
    path,
    headers: { "If-Match": version },
  });
  assert.equal(submitted.data.state, "in-review");
  assert.ok(submitted.etag);
  const approved = await reviewer.request("post", "/api/records/{slug}/translations/{locale}/approve", {
    path,
    headers: { "If-Match": submitted.etag },
    body: { comment: "A test of the types" },
  });
  assert.equal(approved.data.state, "approved");
}

test("a translation is uploaded, reviewed, released and withdrawn", async () => {
  const translator = await editor("Translator", [`translator[${locale}]`]);
  const reviewer = await editor("Reviewer", [`reviewer[${locale}]`]);
  const publisher = await editor("Publisher", [`publisher[${locale}]`]);

  await review(translator, reviewer, await upload(translator));

  const released = await publisher.request("post", "/api/releases", {
    headers: { "Idempotency-Key": "a-test-of-the-types" },
    body: { editions: [{ slug, locale }], weight: "minor" },
  });
  assert.equal(released.data.state, "done");
  const { data: italian } = await client().record(slug, { lang: locale });
  assert.ok(italian.status === "public" && italian.locale === locale);

  const withdrawn = await publisher.request("post", "/api/records/{slug}/withdraw", {
    path: { slug },
    headers: { "If-Match": "*" },
    body: { mode: "withdrawn", locale, note: "It was a test." },
  });
  assert.deepEqual(withdrawn.data.locales, [locale]);
  const { data: notice } = await client().record(slug, { lang: locale });
  assert.ok(notice.status === "withdrawn");
  assert.equal(notice.withdrawn.note, "It was a test.");
});

test("what a token does not allow is a problem", async () => {
  const translator = await editor("Translator of German", ["translator[de]"]);
  await assert.rejects(
    translator.request("post", "/api/releases", { body: { editions: [{ slug, locale }], weight: "minor" } }),
    (error) => isProblem(error, "forbidden"),
  );
  await assert.rejects(client().request("get", "/api/tokens", {}), (error) => isProblem(error, "unauthenticated"));
});

test("an answer that a token allows is not kept for readers", async () => {
  const reader = admin();
  await reader.translations(slug);
  assert.equal((await reader.translations(slug)).source, "network");
});
