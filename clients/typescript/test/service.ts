// The service that the tests read from: with the records that ship with it, and a token of an admin.
import assert from "node:assert/strict";
import { Dragoman, type DragomanOptions } from "../src/index.js";

export const STATEMENT = "joint-statement-nato-japan-2023-04-04";
export const READOUT = "nato-foreign-ministers-meeting-2023-04-05";

export const baseUrl = setting("DRAGOMAN_URL");

function setting(name: string): string {
  const value = process.env[name];
  if (value === undefined) {
    throw new Error(`${name} is not set; .ci/clients sets it`);
  }
  return value;
}

/** A reader's client, or with a token an editor's. */
export function client(options: Omit<DragomanOptions, "baseUrl"> = {}): Dragoman {
  return new Dragoman({ baseUrl, ...options });
}

export function admin(): Dragoman {
  return client({ token: setting("DRAGOMAN_TOKEN") });
}

/** A client with a new token of these grants. */
export async function editor(name: string, grants: string[]): Promise<Dragoman> {
  const { data } = await admin().request("post", "/api/tokens", { body: { name, grants } });
  assert.ok(data.token);
  return client({ token: data.token });
}

let records = 0;

/** Stores a record of the test's own. */
export async function draft(title: string, text = "A paragraph."): Promise<string> {
  const slug = `client-test-${process.pid}-${Date.now()}-${++records}`;
  await revise(slug, title, text, {});
  return slug;
}

async function revise(slug: string, title: string, text: string, headers: Record<string, string>): Promise<void> {
  await admin().request("put", "/api/records/{slug}", {
    path: { slug },
    headers: { "Content-Type": "text/markdown;charset=UTF-8", ...headers },
    body: `---\nkind: statement\ntitle: ${title}\ntopic: Tests\nissued: 2001-02-03\n---\n\n${text}\n`,
  });
}

/** Releases the record in its own language. */
export async function release(slug: string): Promise<void> {
  await admin().request("post", "/api/releases", { body: { editions: [{ slug, locale: "en" }], weight: "minor" } });
}

/** Stores and releases a record. */
export async function publish(title: string): Promise<string> {
  const slug = await draft(title);
  await release(slug);
  return slug;
}

/** Releases the record with another title. */
export async function correct(slug: string, title: string): Promise<void> {
  await revise(slug, title, "A paragraph.", { "If-Match": "*" });
  await release(slug);
}
