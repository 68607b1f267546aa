import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { test } from "node:test";
import { isChange, verifyWebhook, WebhookError } from "../src/index.js";

const SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
const OTHER = `whsec_${Buffer.from("another secret of a webhook").toString("base64")}`;
const BODY = '{"type":"change.correction","timestamp":"2026-01-01T00:00:00Z","data":{"slug":"a","surrogateKeys":["rec-a"]}}';
const NOW = 1_614_265_330;

function signature(secret: string, body: string, id = "msg_1", timestamp = NOW): string {
  const key = Buffer.from(secret.slice("whsec_".length), "base64");
  return `v1,${createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest("base64")}`;
}

function headers(signatures: string, timestamp = String(NOW)): Record<string, string> {
  return { "webhook-id": "msg_1", "webhook-timestamp": timestamp, "webhook-signature": signatures };
}

test("the example of the Standard Webhooks specification is accepted", () => {
  const verified = verifyWebhook({
    secret: SECRET,
    headers: {
      "webhook-id": "msg_p5jXN8AQM9LWM0D4loKWxJek",
      "webhook-timestamp": "1614265330",
      "webhook-signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
    },
    body: '{"test": 2432232314}',
    now: NOW,
  });
  assert.equal(verified.id, "msg_p5jXN8AQM9LWM0D4loKWxJek");
  assert.equal(verified.sentAt, NOW);
});

test("a message with a right signature is read, whichever of the signatures and secrets is the right one", () => {
  for (const [secret, signatures] of [
    [SECRET, signature(SECRET, BODY)],
    [SECRET, `v1a,xyz v1,AAAA ${signature(SECRET, BODY)}`],
    [[OTHER, SECRET], signature(SECRET, BODY)],
  ] as const) {
    for (const given of [headers(signatures), new Headers(headers(signatures))]) {
      const { message } = verifyWebhook({ secret, headers: given, body: Buffer.from(BODY), now: NOW });
      assert.ok(isChange(message));
      assert.deepEqual(message.data.surrogateKeys, ["rec-a"]);
    }
  }
});

test("a message that is changed, of another id, or signed by another secret is rejected", () => {
  const right = headers(signature(SECRET, BODY));
  for (const wrong of [
    { secret: SECRET, headers: right, body: BODY.replace("correction", "release") },
    { secret: SECRET, headers: { ...right, "webhook-id": "msg_2" }, body: BODY },
    { secret: OTHER, headers: right, body: BODY },
    { secret: SECRET, headers: headers("v1,"), body: BODY },
    { secret: SECRET, headers: headers(signature(SECRET, BODY).replace("v1,", "v2,")), body: BODY },
    { secret: [], headers: right, body: BODY },
  ]) {
    assert.throws(() => verifyWebhook({ ...wrong, now: NOW }), WebhookError);
  }
});

test("a message that was recorded, or is of the future, is rejected", () => {
  const message = { secret: SECRET, headers: headers(signature(SECRET, BODY)), body: BODY };
  assert.ok(verifyWebhook({ ...message, now: NOW + 300 }));
  for (const now of [NOW + 301, NOW - 301]) {
    assert.throws(() => verifyWebhook({ ...message, now }), /too far from now/);
  }
  assert.ok(verifyWebhook({ ...message, now: NOW + 301, tolerance: 600 }));
  assert.throws(() => verifyWebhook({ ...message, headers: headers("v1,", "soon"), now: NOW }), /too far from now/);
});

test("a missing header is named", () => {
  for (const name of ["webhook-id", "webhook-timestamp", "webhook-signature"]) {
    const some = headers(signature(SECRET, BODY));
    delete some[name];
    assert.throws(() => verifyWebhook({ secret: SECRET, headers: some, body: BODY, now: NOW }), new RegExp(name));
  }
});
