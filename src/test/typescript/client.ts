// What a website backend and an editor's tool do, over the types that openapi-typescript makes of the OpenAPI document.
// Needs a service with the records that ship with it: DRAGOMAN_URL, and DRAGOMAN_TOKEN of an admin.
import assert from "node:assert/strict";
import createClient from "openapi-fetch";
import type { components, paths } from "./target/api.js";

type Problem = components["schemas"]["Problem"];
type RecordAnswer = components["schemas"]["RecordAnswer"];
type Bundle = components["schemas"]["Bundle"];

const baseUrl = setting("DRAGOMAN_URL");
const slug = "joint-statement-nato-japan-2023-04-04";
const locale = "it";
const record = { path: { slug } };
const translation = { path: { slug, locale } };

const reader = createClient<paths>({ baseUrl });
const admin = withToken(setting("DRAGOMAN_TOKEN"));

function setting(name: string): string {
  const value = process.env[name];
  if (value === undefined) {
    throw new Error(`${name} is not set`);
  }
  return value;
}

function withToken(token: string) {
  return createClient<paths>({ baseUrl, headers: { Authorization: `Bearer ${token}` } });
}

/** The JSON of an answer, or an error that tells the problem. */
function found<T>(answer: { data?: T; error?: Problem; response: Response }): Exclude<T, string> {
  if (answer.data === undefined) {
    throw new Error(`${answer.response.status} ${answer.error?.type ?? ""} ${answer.error?.detail ?? ""}`);
  }
  if (typeof answer.data === "string") {
    throw new Error(`${answer.response.url} answered text instead of JSON`);
  }
  return answer.data as Exclude<T, string>;
}

function etag(response: Response): string {
  const tag = response.headers.get("ETag");
  assert.ok(tag, "an answer without ETag");
  return tag;
}

/** A withdrawn record has no title: the compiler knows that only by the status. */
function titleOf(answer: RecordAnswer): string | null {
  return answer.status === "public" ? answer.title : null;
}

async function list(): Promise<void> {
  const page = found(await reader.GET("/api/records", { params: { query: { lang: "ja", limit: 1 } } }));
  const summary = page.records[0];
  assert.ok(summary);
  assert.equal(summary.locale, "ja");
  assert.equal(summary.fallback, null);
  assert.ok(page.next, "two records are more than one page");
}

async function readAndRevalidate(): Promise<void> {
  const query = { lang: "ja" };
  const first = await reader.GET("/api/records/{slug}", { params: { ...record, query } });
  assert.ok(titleOf(found(first)));
  const again = await reader.GET("/api/records/{slug}", {
    params: { ...record, query, header: { "If-None-Match": etag(first.response) } },
  });
  assert.equal(again.response.status, 304);
  assert.equal(again.data, undefined);
}

async function problem(): Promise<void> {
  const { error, response } = await reader.GET("/api/records/{slug}", {
    params: { ...record, query: { lang: locale, fallback: "none" } },
  });
  assert.equal(response.status, 404);
  assert.equal(error?.type, "https://dragoman.dev/problems/no-edition-in-language");
}

async function editor(name: string, grants: string[]) {
  const token = found(await admin.POST("/api/tokens", { body: { name, grants } }));
  assert.ok(token.token);
  return withToken(token.token);
}

async function upload(translator: typeof reader): Promise<string> {
  const file: Bundle = found(
    await translator.GET("/api/records/{slug}/translations/{locale}", {
      params: translation,
      headers: { Accept: "application/json" },
    }),
  );
  for (const unit of Object.values(file.units)) {
    unit.target = unit.source ?? "";
    unit.state = "translated";
  }
  const uploaded = await translator.PUT("/api/records/{slug}/translations/{locale}", {
    params: translation,
    body: file,
    headers: { Accept: "application/json", "Content-Type": "application/json" },
  });
  assert.equal(uploaded.response.status, 201);
  const report = found(uploaded);
  assert.equal(report.taken.length, Object.keys(file.units).length);
  return etag(uploaded.response);
}

async function review(translator: typeof reader, reviewer: typeof reader, version: string): Promise<void> {
  const header = { "If-Match": version };
  const submitted = await translator.POST("/api/records/{slug}/translations/{locale}/submit", {
    params: { ...translation, header },
  });
  assert.equal(found(submitted).state, "in-review");
  const approved = await reviewer.POST("/api/records/{slug}/translations/{locale}/approve", {
    params: { ...translation, header: { "If-Match": etag(submitted.response) } },
    body: { comment: "A test of the types" },
  });
  assert.equal(found(approved).state, "approved");
}

async function release(publisher: typeof reader): Promise<void> {
  const released = await publisher.POST("/api/releases", {
    params: { header: { "Idempotency-Key": "a-test-of-the-types" } },
    body: { editions: [{ slug, locale }], weight: "minor" },
  });
  assert.equal(found(released).state, "done");
  const query = { lang: locale };
  const answer = found(await reader.GET("/api/records/{slug}", { params: { ...record, query } }));
  assert.ok(answer.status === "public" && answer.locale === locale);
}

async function withdraw(publisher: typeof reader): Promise<void> {
  const withdrawn = await publisher.POST("/api/records/{slug}/withdraw", {
    params: { ...record, header: { "If-Match": "*" } },
    body: { mode: "withdrawn", locale, note: "It was a test." },
  });
  assert.deepEqual(found(withdrawn).locales, [locale]);
  const query = { lang: locale };
  const notice = found(await reader.GET("/api/records/{slug}", { params: { ...record, query } }));
  assert.equal(titleOf(notice), null);
  assert.ok(notice.status === "withdrawn");
  assert.equal(notice.withdrawn.note, "It was a test.");
}

await list();
await readAndRevalidate();
await problem();
const translator = await editor("Translator", [`translator[${locale}]`]);
const reviewer = await editor("Reviewer", [`reviewer[${locale}]`]);
const publisher = await editor("Publisher", [`publisher[${locale}]`]);
const version = await upload(translator);
await review(translator, reviewer, version);
await release(publisher);
await withdraw(publisher);
console.log("Listed, read, revalidated, uploaded, reviewed, released and withdrawn.");
