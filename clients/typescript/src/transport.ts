import type { AnswerCache, CachedAnswer } from "./cache.js";
import { errorOf, isTemporary } from "./problem.js";

/** How an answer came about: `stale` means that the service could not be reached and an older answer is used. */
export type Source = "network" | "revalidated" | "fresh" | "stale";

/** An answer of the service. */
export interface Answer<T> {
  readonly data: T;
  readonly status: number;
  readonly headers: Headers;
  /** The address that answered; another one than requested after a redirect. */
  readonly url: string;
  /** The entity tag, for `If-Match`. */
  readonly etag: string | undefined;
  readonly source: Source;
}

export interface TransportOptions {
  fetch: typeof fetch;
  cache: AnswerCache | undefined;
  headers: Record<string, string>;
  timeout: number;
  freshFor: number;
  staleIfError: boolean;
  now: () => number;
}

export interface RawRequest {
  method: string;
  url: URL;
  headers: Record<string, string>;
  body?: string | Uint8Array | undefined;
  signal?: AbortSignal | undefined;
}

/** Sends requests, and answers reads from the cache where that is allowed. */
export class Transport {
  constructor(readonly options: TransportOptions) {}

  /** A read that is kept by its entity tag. */
  async read(request: RawRequest): Promise<Answer<string>> {
    const { cache, freshFor, now } = this.options;
    if (cache === undefined || "If-None-Match" in request.headers || "Authorization" in this.options.headers) {
      return text(await this.send(request), "network");
    }
    const key = `${request.url.href}\n${request.headers["Accept"] ?? ""}\n${request.headers["Accept-Language"] ?? ""}`;
    const cached = await cache.get(key);
    if (cached !== undefined && now() - cached.checkedAt < freshFor) {
      return answerOf(cached, "fresh");
    }
    return this.revalidate(request, key, cached, cache);
  }

  /** Sends a request; a status from 400 on is an error. */
  async send(request: RawRequest): Promise<Response> {
    const response = await this.open(request, AbortSignal.timeout(this.options.timeout));
    if (response.status >= 400) {
      throw await errorOf(response);
    }
    return response;
  }

  /** Sends a request with the given limit of time alone. */
  async open(request: RawRequest, limit?: AbortSignal): Promise<Response> {
    const signal = either(request.signal, limit);
    return this.options.fetch(request.url, {
      method: request.method,
      headers: { ...this.options.headers, ...request.headers },
      ...(request.body === undefined ? {} : { body: request.body as NonNullable<RequestInit["body"]> }),
      ...(signal === undefined ? {} : { signal }),
    });
  }

  private async revalidate(
    request: RawRequest,
    key: string,
    cached: CachedAnswer | undefined,
    cache: AnswerCache,
  ): Promise<Answer<string>> {
    const { now, staleIfError } = this.options;
    const etag = cached?.headers["etag"];
    const headers = etag === undefined ? request.headers : { ...request.headers, "If-None-Match": etag };
    try {
      const response = await this.send({ ...request, headers });
      if (response.status === 304 && cached !== undefined) {
        await cache.set(key, { ...cached, checkedAt: now() });
        return answerOf(cached, "revalidated");
      }
      const answer = await text(response, "network");
      if (answer.etag !== undefined) {
        await cache.set(key, {
          status: answer.status,
          headers: Object.fromEntries(answer.headers),
          body: answer.data,
          url: answer.url,
          checkedAt: now(),
          keys: (answer.headers.get("Surrogate-Key") ?? "").split(" "),
        });
      }
      return answer;
    } catch (error) {
      if (staleIfError && cached !== undefined && isTemporary(error)) {
        return answerOf(cached, "stale");
      }
      throw error;
    }
  }
}

async function text(response: Response, source: Source): Promise<Answer<string>> {
  return {
    data: await response.text(),
    status: response.status,
    headers: response.headers,
    url: response.url,
    etag: response.headers.get("ETag") ?? undefined,
    source,
  };
}

function answerOf(cached: CachedAnswer, source: Source): Answer<string> {
  return {
    data: cached.body,
    status: cached.status,
    headers: new Headers(cached.headers),
    url: cached.url,
    etag: cached.headers["etag"],
    source,
  };
}

/** `AbortSignal.any`, which Node 18 does not have. */
function either(one: AbortSignal | undefined, other: AbortSignal | undefined): AbortSignal | undefined {
  if (one === undefined || other === undefined) {
    return one ?? other;
  }
  const controller = new AbortController();
  for (const signal of [one, other]) {
    if (signal.aborted) {
      controller.abort(signal.reason);
    } else {
      signal.addEventListener("abort", () => controller.abort(signal.reason), { once: true, signal: controller.signal });
    }
  }
  return controller.signal;
}
