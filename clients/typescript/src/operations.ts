import type { components, paths } from "./api.js";

/** The methods that the API uses. */
export type Method = "get" | "put" | "post" | "delete" | "patch";

/** The paths that take a method. */
export type PathOf<M extends Method> = {
  [P in keyof paths]: paths[P] extends Record<M, object> ? P : never;
}[keyof paths];

/** An operation of the API. */
export type Operation<M extends Method, P extends PathOf<M>> = paths[P] extends Record<M, infer O> ? O : never;

type Parameters<O, In extends string> = O extends { parameters: { [K in In]?: infer Q } } ? Exclude<Q, undefined> : never;

type PathOption<O> = O extends { parameters: { path: infer Q extends object } } ? { path: Q } : { path?: never };

type Json<C> = C extends { "application/json": infer T } ? T : never;

type BodyOption<O> = O extends { requestBody: { content: infer C } }
  ? { body: Json<C> | string | Uint8Array }
  : O extends { requestBody?: { content: infer C } }
    ? { body?: Json<C> | string | Uint8Array }
    : { body?: never };

/** What a request says besides its method and path. */
export type RequestOptions<O> = PathOption<O> &
  BodyOption<O> & {
    query?: Parameters<O, "query">;
    /** Header fields, such as `If-Match`. A body that is text needs its `Content-Type`. */
    headers?: Record<string, string>;
    signal?: AbortSignal;
  };

type Success<O> = O extends { responses: infer R } ? R[keyof R & (200 | 201 | 202)] : never;

/** The JSON that an operation answers; `undefined` if it answers nothing. */
export type Data<O> =
  Success<O> extends infer A
    ? A extends { content: { "application/json": infer T } }
      ? T
      : A extends { content: unknown }
        ? never
        : undefined
    : never;

type Schemas = components["schemas"];

/** A record in one language, or the notice that it was withdrawn; `status` tells which. */
export type RecordAnswer = Schemas["RecordAnswer"];
/** What a list shows of a record. */
export type Summary = Schemas["Summary"];
/** A page of a list. */
export type Records = Schemas["Records"];
/** How every language version of a record stands, or the notice that it was withdrawn. */
export type TranslationsAnswer = Schemas["TranslationsAnswer"];
/** A locale in use. */
export type Locale = Schemas["Locale"];
/** A release, correction or withdrawal. */
export type PublicChange = Schemas["PublicChange"];
/** Public changes in their one order. */
export type Changes = Schemas["Changes"];
