// What docs/backends.md promises of a website, tested on each of the examples beside it: the command is started with the address of a
// running Dragoman behind a proxy, which counts the requests and can be cut off. The messages are signed here as Dragoman signs them.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { createHmac, randomBytes } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import { after, before, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { admin, baseUrl, correct, publish, STATEMENT } from "../../clients/typescript/target/test/service.js";

const website = `http://localhost:${process.env.WEBSITE_PORT}`;
const secret = `whsec_${randomBytes(32).toString("base64")}`;
const proxy = { requests: 0, down: false };

const server = createServer(async (request, response) => {
  proxy.requests++;
  if (proxy.down) {
    request.socket.destroy();
    return;
  }
  // Those that are between two neighbours.
  const { host, connection, upgrade, "http2-settings": settings, ...headers } = request.headers;
  const answer = await fetch(baseUrl + request.url, { headers, redirect: "manual" });
  const fields = [...answer.headers].filter(([name]) => !["content-encoding", "content-length", "transfer-encoding"].includes(name));
  response.writeHead(answer.status, Object.fromEntries(fields));
  response.end(Buffer.from(await answer.arrayBuffer()));
});

let running;

before(async () => {
  server.listen(0);
  await once(server, "listening");
  const address = `http://localhost:${server.address().port}`;
  const command = process.env.WEBSITE_COMMAND;
  running = spawn("bash", ["-c", `exec ${command}`], {
    cwd: process.env.WEBSITE_FOLDER,
    stdio: ["ignore", "inherit", "inherit"],
    env: {
      ...process.env,
      DRAGOMAN_URL: address,
      DRAGOMAN_WEBHOOK_SECRET: secret,
      DJANGO_SECRET_KEY: "only-for-the-test",
      PRESS_DRAGOMAN_URL: address,
      PRESS_WEBHOOK_SECRET: secret,
    },
  });
  await until(async () => {
    assert.equal(running.exitCode, null, "the website has ended");
    return (await page("en", STATEMENT).catch(() => undefined))?.status === 200;
  });
});

after(async () => {
  if (running.exitCode === null) {
    running.kill();
    await once(running, "exit");
  }
  server.close();
  server.closeAllConnections();
});

async function page(locale, slug) {
  const response = await fetch(`${website}/${locale}/press/${slug}`);
  return { status: response.status, html: await response.text() };
}

async function until(condition) {
  const deadline = Date.now() + 90_000;
  while (!(await condition())) {
    assert.ok(Date.now() < deadline, "it did not happen within 90 seconds");
    await pause(100);
  }
}

/** A message as Dragoman sends it about a change of the record. */
function webhook(slug, key = secret, type = "change.correction") {
  const body = JSON.stringify({
    type,
    timestamp: new Date().toISOString(),
    data: { epoch: "e", seq: 1, act: "correction", slug, locale: "en", edition: 2, url: "", surrogateKeys: [`rec-${slug}`] },
  });
  const id = `msg_${randomBytes(8).toString("hex")}`;
  const timestamp = Math.floor(Date.now() / 1000);
  const signature = createHmac("sha256", Buffer.from(key.slice("whsec_".length), "base64"))
    .update(`${id}.${timestamp}.${body}`)
    .digest("base64");
  return fetch(`${website}/api/dragoman`, {
    method: "POST",
    headers: {
      "Content-Type": "application/json",
      "webhook-id": id,
      "webhook-timestamp": String(timestamp),
      "webhook-signature": `v1,${signature}`,
    },
    body,
  });
}

async function withdraw(slug, mode) {
  await admin().request("post", "/api/records/{slug}/withdraw", {
    path: { slug },
    headers: { "If-Match": "*" },
    body: { mode, note: "It was a test." },
  });
}

test("a record is embedded under the heading of the website, in the language of the address", async () => {
  const { status, html } = await page("ja", STATEMENT);
  assert.equal(status, 200);
  assert.match(html, /<h1>Press<\/h1>/);
  assert.match(html, /<article class="record" lang="ja"/);
  assert.match(html, /<h2 id="press-title"/);
});

test("a language that there is no version in falls back, and the fragment says which one it is in", async () => {
  const { status, html } = await page("tlh", STATEMENT);
  assert.equal(status, 200);
  assert.match(html, /<article class="record" lang="en"/);
});

test("a record that does not exist is not found", async () => {
  assert.equal((await page("en", "no-such-record")).status, 404);
});

test("what is kept is used without asking, until a genuine webhook tells of a change", async () => {
  const slug = await publish("Before the correction");
  assert.match((await page("en", slug)).html, /Before the correction/);
  await correct(slug, "After the correction");
  const requests = proxy.requests;

  assert.equal((await webhook(slug, `whsec_${randomBytes(32).toString("base64")}`)).status, 401);
  assert.match((await page("en", slug)).html, /Before the correction/);
  assert.equal(proxy.requests, requests);

  assert.equal((await webhook(slug)).status, 204);
  await until(async () => (await page("en", slug)).html.includes("After the correction"));
});

test("a message about something else changes nothing", async () => {
  assert.equal((await webhook("some-record", secret, "ping")).status, 204);
});

test("while Dragoman is out of reach readers get what they got before, and the news once it is back", async () => {
  const slug = await publish("Before the outage");
  assert.match((await page("en", slug)).html, /Before the outage/);
  await correct(slug, "After the outage");
  proxy.down = true;
  const requests = proxy.requests;
  try {
    assert.equal((await webhook(slug)).status, 204);
    await until(async () => {
      const { status, html } = await page("en", slug);
      assert.equal(status, 200);
      assert.match(html, /Before the outage/);
      return proxy.requests > requests;
    });
    assert.match((await page("en", slug)).html, /Before the outage/);
  } finally {
    proxy.down = false;
  }
  await webhook(slug);
  await until(async () => (await page("en", slug)).html.includes("After the outage"));
});

test("a withdrawn record is shown as the notice, and one that is gone is not shown", async () => {
  const slug = await publish("To be withdrawn");
  await page("en", slug);
  await withdraw(slug, "withdrawn");
  await webhook(slug);
  await until(async () => (await page("en", slug)).html.includes('class="record withdrawn"'));
  assert.doesNotMatch((await page("en", slug)).html, /To be withdrawn/);

  await withdraw(slug, "gone");
  await webhook(slug);
  await until(async () => [404, 410].includes((await page("en", slug)).status));
});
