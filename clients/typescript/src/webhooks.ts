import { createHmac, timingSafeEqual } from "node:crypto";

/** A message about a public change. */
export interface ChangeMessage {
  /** `change.release`, `change.correction` or `change.withdrawal`. */
  type: `change.${string}`;
  /** When it happened, an instant in UTC. */
  timestamp: string;
  data: {
    epoch: string;
    seq: number;
    act: string;
    slug: string;
    locale: string;
    edition: number;
    url: string;
    /** What to purge from caches. */
    surrogateKeys: string[];
  };
}

/** A message of another type: work that is not public, or a test. */
export interface OtherMessage {
  type: string;
  timestamp: string;
  data: unknown;
}

/** A message whose signature is right. */
export interface VerifiedMessage {
  /** The same when the message is sent again: ignore an id that you have seen. */
  id: string;
  /** When it was sent, in seconds since 1970. */
  sentAt: number;
  message: ChangeMessage | OtherMessage;
}

/** Why a webhook is not believed. Answer it with 401, or with 400 if a header is missing. */
export class WebhookError extends Error {
  override readonly name = "WebhookError";
}

export interface VerifyOptions {
  /** The secret of the webhook, `whsec_…`; both of them while it is being replaced. */
  secret: string | readonly string[];
  headers: Headers | Fields;
  /** The body as it was received; JSON that was parsed and written again has another signature. */
  body: string | Uint8Array;
  /** How far the time of sending may be from now, in seconds, to reject recorded messages. */
  tolerance?: number;
  /** The current time, in seconds since 1970. */
  now?: number;
}

type Fields = Record<string, string | string[] | undefined>;

const PREFIX = "whsec_";

/**
 * Checks a message by the Standard Webhooks scheme, and reads it.
 *
 * @throws WebhookError if it is not from the service, or was recorded earlier
 */
export function verifyWebhook(options: VerifyOptions): VerifiedMessage {
  const id = header(options.headers, "webhook-id");
  const timestamp = header(options.headers, "webhook-timestamp");
  const signatures = header(options.headers, "webhook-signature");
  const sentAt = Number(timestamp);
  const now = options.now ?? Math.floor(Date.now() / 1000);
  if (!/^[0-9]{1,12}$/.test(timestamp) || Math.abs(now - sentAt) > (options.tolerance ?? 300)) {
    throw new WebhookError("The time of the message is too far from now");
  }
  const body = typeof options.body === "string" ? Buffer.from(options.body) : Buffer.from(options.body);
  const secrets = typeof options.secret === "string" ? [options.secret] : options.secret;
  const expected = secrets.map((secret) => hmac(secret, `${id}.${timestamp}.`, body));
  const given = signatures
    .split(" ")
    .filter((signature) => signature.startsWith("v1,"))
    .map((signature) => Buffer.from(signature.slice("v1,".length), "base64"));
  if (!given.some((signature) => expected.some((right) => equal(signature, right)))) {
    throw new WebhookError("No signature of the message is right");
  }
  return { id, sentAt, message: JSON.parse(body.toString("utf8")) as ChangeMessage | OtherMessage };
}

/** Whether a message is about a public change. */
export function isChange(message: ChangeMessage | OtherMessage): message is ChangeMessage {
  return message.type.startsWith("change.");
}

function hmac(secret: string, head: string, body: Buffer): Buffer {
  if (!secret.startsWith(PREFIX)) {
    throw new WebhookError(`The secret must begin with ${PREFIX}`);
  }
  return createHmac("sha256", Buffer.from(secret.slice(PREFIX.length), "base64")).update(head).update(body).digest();
}

function equal(one: Buffer, other: Buffer): boolean {
  return one.length === other.length && timingSafeEqual(one, other);
}

function header(headers: VerifyOptions["headers"], name: string): string {
  // Not instanceof: frameworks bring Headers of their own.
  const value = typeof headers.get === "function" ? (headers as Headers).get(name) : (headers as Fields)[name];
  const text = Array.isArray(value) ? value.join(" ") : value;
  if (text === null || text === undefined || text === "") {
    throw new WebhookError(`The message has no ${name}`);
  }
  return text;
}
