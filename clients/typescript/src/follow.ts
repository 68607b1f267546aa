import type { Changes, PublicChange } from "./operations.js";
import { errorOf, isProblem, isTemporary, ProblemError, UnexpectedAnswerError } from "./problem.js";
import { EventParser, type ServerSentEvent } from "./sse.js";
import type { Transport } from "./transport.js";

/** A place in the log of changes. Store it, and follow from there after a restart. */
export interface Position {
  epoch: string;
  seq: number;
}

/**
 * What a follower is told. After `reset` read everything again: the position that you knew is of another log, because
 * the store was rebuilt. The events after it tell what has changed since.
 */
export type FollowEvent =
  | { type: "change"; change: PublicChange; position: Position }
  | { type: "reset"; position: Position };

export interface FollowOptions {
  /** The last position that you know; `start` for all changes, `now` for those from now on (the default). */
  after?: Position | "start" | "now";
  /** `stream` for server-sent events (the default), `poll` for a request at each interval. */
  transport?: "stream" | "poll";
  /** The interval of polling, in milliseconds. */
  interval?: number;
  /** The idle timeout of a stream, in milliseconds, after which it is reopened; the service sends a heartbeat every 15 s. */
  idle?: number;
  /** The longest wait between two attempts while the service cannot be reached, in milliseconds. */
  maxWait?: number;
  /** Ends the iteration. */
  signal?: AbortSignal;
}

const LIMIT = 1000;
const FIRST_WAIT = 500;

/** Follows the log of changes, and goes on after every interruption. */
export async function* follow(
  transport: Transport,
  baseUrl: string,
  options: FollowOptions,
): AsyncGenerator<FollowEvent, void, undefined> {
  const log = new ChangeLog(transport, baseUrl, options.signal);
  let position = await retried(options, () => begin(log, options.after ?? "now"));
  const read = options.transport === "poll" ? poll : stream;
  for (let failures = 0; !aborted(options); ) {
    try {
      for await (const event of read(log, position, options)) {
        failures = 0;
        position = event.position;
        yield event;
      }
    } catch (error) {
      if (aborted(options)) {
        return;
      }
      if (!isTemporary(error)) {
        throw error;
      }
      await pause(waitAfter(error, failures++, options), options.signal);
    }
  }
}

/** The requests of a follower. */
class ChangeLog {
  constructor(
    readonly transport: Transport,
    readonly baseUrl: string,
    readonly signal: AbortSignal | undefined,
  ) {}

  async after(seq: number): Promise<Changes> {
    const url = new URL(`${this.baseUrl}/api/changes?after=${seq}&limit=${LIMIT}`);
    const headers = { Accept: "application/json", "Cache-Control": "no-cache" };
    const response = await this.transport.send({ method: "GET", url, headers, signal: this.signal });
    return (await response.json()) as Changes;
  }

  /** The newest position; the problem of a number past the end names it. */
  async end(): Promise<Position> {
    try {
      const { epoch } = await this.after(Number.MAX_SAFE_INTEGER);
      return { epoch, seq: Number.MAX_SAFE_INTEGER };
    } catch (error) {
      if (isProblem(error, "after-beyond-end")) {
        return { epoch: String(error.problem["epoch"]), seq: Number(error.problem["last"]) };
      }
      throw error;
    }
  }
}

async function begin(log: ChangeLog, after: Position | "start" | "now"): Promise<Position> {
  if (after === "start") {
    return { epoch: (await log.after(0)).epoch, seq: 0 };
  }
  return after === "now" ? log.end() : after;
}

/** Reads what there is, waits, and ends; the caller goes on from the last position. */
async function* poll(log: ChangeLog, from: Position, options: FollowOptions): AsyncGenerator<FollowEvent> {
  const changes = await changesAfter(log, from);
  if (changes === undefined || changes.epoch !== from.epoch) {
    // The end is read before the consumer reads everything again, so that no change falls between the two.
    yield { type: "reset", position: await log.end() };
    return;
  }
  for (const change of changes.changes) {
    yield { type: "change", change, position: { epoch: changes.epoch, seq: change.seq } };
  }
  if (changes.changes.length < LIMIT) {
    await pause(options.interval ?? 5000, options.signal);
  }
}

/** The changes after a position; undefined if the log ends before it. */
async function changesAfter(log: ChangeLog, from: Position): Promise<Changes | undefined> {
  try {
    return await log.after(from.seq);
  } catch (error) {
    if (isProblem(error, "after-beyond-end")) {
      return undefined;
    }
    throw error;
  }
}

async function* stream(log: ChangeLog, from: Position, options: FollowOptions): AsyncGenerator<FollowEvent> {
  const idleTimeout = new Deadline(options.idle ?? 60_000);
  const url = new URL(`${log.baseUrl}/api/changes/stream`);
  const headers = { Accept: "text/event-stream", "Last-Event-ID": `${from.epoch}:${from.seq}` };
  const onAbort = () => idleTimeout.abort(options.signal?.reason);
  options.signal?.addEventListener("abort", onAbort, { once: true });
  try {
    const response = await log.transport.open({ method: "GET", url, headers }, idleTimeout.signal);
    if (response.status !== 200 || response.body === null) {
      throw await errorOf(response);
    }
    const parser = new EventParser();
    const decoder = new TextDecoder();
    for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
      idleTimeout.restart();
      yield* parser.push(decoder.decode(chunk, { stream: true })).map(read);
    }
    // The service ended the stream, as it does when it stops: another instance, or the next one, goes on.
    await pause(FIRST_WAIT, options.signal);
  } finally {
    options.signal?.removeEventListener("abort", onAbort);
    idleTimeout.abort();
  }
}

function read(event: ServerSentEvent): FollowEvent {
  const colon = event.id.lastIndexOf(":");
  const position = { epoch: event.id.slice(0, colon), seq: Number(event.id.slice(colon + 1)) };
  return event.name === "reset"
    ? { type: "reset", position }
    : { type: "change", change: JSON.parse(event.data) as PublicChange, position };
}

async function retried<T>(options: FollowOptions, act: () => Promise<T>): Promise<T> {
  for (let failures = 0; ; failures++) {
    try {
      return await act();
    } catch (error) {
      if (aborted(options) || !isTemporary(error)) {
        throw error;
      }
      await pause(waitAfter(error, failures, options), options.signal);
    }
  }
}

/** Exponential, with jitter, so that the followers of a service that returns do not come all at once. */
function waitAfter(error: unknown, failures: number, options: FollowOptions): number {
  if ((error instanceof ProblemError || error instanceof UnexpectedAnswerError) && error.retryAfter !== undefined) {
    return error.retryAfter * 1000;
  }
  const longest = Math.min(options.maxWait ?? 30_000, FIRST_WAIT * 2 ** Math.min(failures, 16));
  return longest * (0.5 + Math.random() / 2);
}

function aborted(options: FollowOptions): boolean {
  return options.signal?.aborted === true;
}

/** Waits; ends early, without an error, if it is aborted. */
function pause(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted === true) {
      resolve();
      return;
    }
    const done = () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    signal?.addEventListener("abort", done, { once: true });
  });
}

/** Aborts unless it is restarted in time. */
class Deadline {
  readonly #controller = new AbortController();
  #timer: NodeJS.Timeout;

  constructor(readonly milliseconds: number) {
    this.#timer = this.#arm();
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  restart(): void {
    clearTimeout(this.#timer);
    this.#timer = this.#arm();
  }

  abort(reason?: unknown): void {
    clearTimeout(this.#timer);
    this.#controller.abort(reason);
  }

  #arm(): NodeJS.Timeout {
    return setTimeout(() => this.#controller.abort(new TypeError("The stream was silent for too long")), this.milliseconds);
  }
}
