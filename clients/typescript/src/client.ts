import { type AnswerCache, MemoryCache } from "./cache.js";
import { follow, type FollowEvent, type FollowOptions } from "./follow.js";
import type {
  Changes,
  Data,
  Locale,
  Method,
  Operation,
  PathOf,
  RecordAnswer,
  Records,
  RequestOptions,
  Summary,
  TranslationsAnswer,
} from "./operations.js";
import { type Answer, type Source, Transport } from "./transport.js";

/** How a client behaves. */
export interface DragomanOptions {
  /** The public address of the service, such as `https://press.example`. */
  baseUrl: string;
  /** An access token, for editors' work. Answers that it allows are not cached. Readers need none. */
  token?: string;
  /** Where answers are kept; by default the last 1000 in memory. `false` keeps none. */
  cache?: AnswerCache | false;
  /** For how many milliseconds a kept answer is used without asking; 0 (the default) asks every time. */
  freshFor?: number;
  /** Whether a kept answer is used while the service cannot be reached (the default). */
  staleIfError?: boolean;
  /** How long an answer may take, in milliseconds. */
  timeout?: number;
  /** Further header fields of every request, such as `User-Agent`. */
  headers?: Record<string, string>;
  /** Another implementation of fetch. */
  fetch?: typeof fetch;
}

/** The language of a reader: a tag, or the value of `Accept-Language` as the reader's browser sent it. */
export interface LanguageOptions {
  lang?: string;
  acceptLanguage?: string;
  signal?: AbortSignal;
}

/** How a record is read. */
export interface RecordOptions extends LanguageOptions {
  /** A further time zone that times are shown in. */
  tz?: string;
  /** `none`: a problem instead of another language than those asked for. */
  fallback?: "any" | "none";
}

/** How a fragment fits into the page around it. */
export interface FragmentOptions extends RecordOptions {
  /** The level of its first heading, from 1 to 6. */
  heading?: number;
  /** What its ids begin with. */
  prefix?: string;
}

/** A record as HTML to put into a page. */
export interface Fragment {
  html: string;
  /** The language that it is in, which may be another one than asked for. */
  locale: string;
  source: Source;
}

/** Some records by name. */
export interface Batch {
  records: Summary[];
  /** The slugs that are not public. */
  missing: string[];
}

/** What a list shows. */
export interface ListOptions extends LanguageOptions {
  kind?: "readout" | "statement" | "press-release";
  topic?: string;
  limit?: number;
  cursor?: string;
}

type Query = Record<string, string | number | boolean | undefined>;

const JSON_TYPE = "application/json";
const MOST_SLUGS = 50;

/** Reads records from a Dragoman service, and follows their changes. One instance serves a whole backend. */
export class Dragoman {
  readonly #baseUrl: string;
  readonly #transport: Transport;

  constructor(options: DragomanOptions) {
    this.#baseUrl = options.baseUrl.replace(/\/+$/, "");
    this.#transport = new Transport({
      fetch: options.fetch ?? fetch,
      cache: options.cache === false ? undefined : (options.cache ?? new MemoryCache()),
      headers: {
        ...options.headers,
        ...(options.token === undefined ? {} : { Authorization: `Bearer ${options.token}` }),
      },
      timeout: options.timeout ?? 10_000,
      freshFor: options.freshFor ?? 0,
      staleIfError: options.staleIfError ?? true,
      now: Date.now,
    });
  }

  /**
   * A record in the reader's language; `status` tells whether it was withdrawn.
   *
   * @throws ProblemError `unknown-record`, `gone`, or `no-edition-in-language` with `fallback: "none"`
   */
  async record(slug: string, options: RecordOptions = {}): Promise<Answer<RecordAnswer>> {
    return this.#json(`/api/records/${encodeURIComponent(slug)}`, recordQuery(options), options);
  }

  /**
   * A record as HTML to put into a page; the notice if it was withdrawn.
   *
   * @throws ProblemError as `record` does
   */
  async fragment(slug: string, options: FragmentOptions = {}): Promise<Fragment> {
    const query = { ...recordQuery(options), heading: options.heading, prefix: options.prefix };
    const answer = await this.#get(`/api/records/${encodeURIComponent(slug)}`, query, "text/html", options);
    return { html: answer.data, locale: answer.headers.get("Content-Language") ?? "", source: answer.source };
  }

  /** A page of the newest records, each in the reader's language. */
  async records(options: ListOptions = {}): Promise<Answer<Records>> {
    const { lang, kind, topic, limit, cursor } = options;
    return this.#json("/api/records", { lang, kind, topic, limit, cursor }, options);
  }

  /** All records, the newest first, page by page as the loop asks for them. */
  async *allRecords(options: Omit<ListOptions, "cursor"> = {}): AsyncGenerator<Summary, void, undefined> {
    let cursor: string | undefined;
    do {
      const page = await this.records(cursor === undefined ? options : { ...options, cursor });
      yield* page.data.records;
      cursor = page.data.next === null ? undefined : (new URL(page.data.next).searchParams.get("cursor") ?? undefined);
    } while (cursor !== undefined);
  }

  /** Some records by name, in the order of the names. More than 50 take several requests. */
  async batch(slugs: readonly string[], options: LanguageOptions = {}): Promise<Batch> {
    const batch: Batch = { records: [], missing: [] };
    for (let from = 0; from < slugs.length; from += MOST_SLUGS) {
      const query = { lang: options.lang, slugs: slugs.slice(from, from + MOST_SLUGS).join(",") };
      const { data } = await this.#json<Records>("/api/records", query, options);
      batch.records.push(...data.records);
      batch.missing.push(...(data.missing ?? []));
    }
    return batch;
  }

  /** How every language version of a record stands. */
  async translations(slug: string, options: LanguageOptions = {}): Promise<Answer<TranslationsAnswer>> {
    return this.#json(`/api/records/${encodeURIComponent(slug)}/translations`, { lang: options.lang }, options);
  }

  /** The locales in use, with their own names and direction. */
  async locales(options: Pick<LanguageOptions, "signal"> = {}): Promise<Answer<Locale[]>> {
    return this.#json("/api/locales", {}, options);
  }

  /** The public changes after a number, the oldest first. */
  async changes(after = 0, limit = 100): Promise<Answer<Changes>> {
    return this.#json("/api/changes", { after, limit }, {});
  }

  /** Follows the public changes without an end, through restarts and interruptions. */
  follow(options: FollowOptions = {}): AsyncGenerator<FollowEvent, void, undefined> {
    return follow(this.#transport, this.#baseUrl, options);
  }

  /**
   * Has what is kept of a record revalidated before it is used again, and all lists. Call it when a webhook or the
   * stream of changes tells of the record; it matters only with `freshFor`.
   */
  async expire(slug: string, locale?: string): Promise<void> {
    const keys = [`rec-${slug}`, ...(locale === undefined ? [] : [`rec-${slug}.${locale}`]), "lists"];
    await this.expireKeys(keys);
  }

  /** The same for the surrogate keys that a webhook names. */
  async expireKeys(surrogateKeys: readonly string[]): Promise<void> {
    await this.#transport.options.cache?.expire(surrogateKeys);
  }

  /**
   * Any operation of the API, typed by its OpenAPI document.
   *
   * @throws ProblemError if it is rejected
   */
  async request<M extends Method, P extends PathOf<M>>(
    method: M,
    path: P,
    options: RequestOptions<Operation<M, P>>,
  ): Promise<Answer<Data<Operation<M, P>>>> {
    const given = options as {
      path?: Record<string, string | number>;
      query?: Query;
      headers?: Record<string, string>;
      body?: unknown;
      signal?: AbortSignal;
    };
    const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(given.path?.[name] ?? ""));
    const response = await this.#transport.send({
      method: method.toUpperCase(),
      url: this.#url(filled, given.query ?? {}),
      headers: {
        Accept: JSON_TYPE,
        ...(given.body === undefined ? {} : { "Content-Type": JSON_TYPE }),
        ...given.headers,
      },
      body: bodyOf(given.body),
      signal: given.signal,
    });
    const text = await response.text();
    return {
      data: (text === "" ? undefined : JSON.parse(text)) as Data<Operation<M, P>>,
      status: response.status,
      headers: response.headers,
      url: response.url,
      etag: response.headers.get("ETag") ?? undefined,
      source: "network",
    };
  }

  async #json<T>(path: string, query: Query, options: LanguageOptions): Promise<Answer<T>> {
    const answer = await this.#get(path, query, JSON_TYPE, options);
    return { ...answer, data: JSON.parse(answer.data) as T };
  }

  #get(path: string, query: Query, accept: string, options: LanguageOptions): Promise<Answer<string>> {
    return this.#transport.read({
      method: "GET",
      url: this.#url(path, query),
      headers: {
        Accept: accept,
        ...(options.acceptLanguage === undefined ? {} : { "Accept-Language": options.acceptLanguage }),
      },
      signal: options.signal,
    });
  }

  #url(path: string, query: Query): URL {
    const url = new URL(this.#baseUrl + path);
    for (const [name, value] of Object.entries(query)) {
      if (value !== undefined) {
        url.searchParams.set(name, String(value));
      }
    }
    return url;
  }
}

function recordQuery({ lang, tz, fallback }: RecordOptions): Query {
  return { lang, tz, fallback };
}

function bodyOf(body: unknown): string | Uint8Array | undefined {
  return body === undefined || typeof body === "string" || body instanceof Uint8Array ? body : JSON.stringify(body);
}
