import type { components } from "./api.js";

/** The body of a rejected request (RFC 9457). */
export type Problem = components["schemas"]["Problem"];

/** The last part of a problem's type, such as `unknown-record`. */
export type ProblemCode = Problem["type"] extends `https://dragoman.dev/problems/${infer Code}` ? Code : never;

const TYPES = "https://dragoman.dev/problems/";

/** A request that the service rejected, with the reason. */
export class ProblemError extends Error {
  override readonly name = "ProblemError";
  readonly status: number;
  readonly code: ProblemCode;
  /** After how many seconds to try again, if the service says so. */
  readonly retryAfter: number | undefined;

  constructor(
    readonly problem: Problem,
    retryAfter?: number,
  ) {
    super(`${problem.status} ${problem.title}: ${problem.detail}`);
    this.status = problem.status;
    this.code = problem.type.slice(TYPES.length) as ProblemCode;
    this.retryAfter = retryAfter;
  }
}

/** An answer that is not from the service itself, such as the error page of a proxy. */
export class UnexpectedAnswerError extends Error {
  override readonly name = "UnexpectedAnswerError";

  constructor(
    readonly status: number,
    readonly url: string,
    readonly retryAfter?: number,
  ) {
    super(`${url} answered ${status} without a problem`);
  }
}

/** Whether an error is the problem of this code. */
export function isProblem(error: unknown, code: ProblemCode): error is ProblemError {
  return error instanceof ProblemError && error.code === code;
}

/** Whether the same request may succeed later: the service is busy, restarting or out of reach. */
export function isTemporary(error: unknown): boolean {
  if (error instanceof ProblemError || error instanceof UnexpectedAnswerError) {
    return error.status >= 500 || error.status === 429 || error.status === 408;
  }
  // What fetch throws if there is no answer: TypeError; a timeout is a DOMException of this name.
  return error instanceof TypeError || (error instanceof Error && error.name === "TimeoutError");
}

/** The error of an answer that is not a success. */
export async function errorOf(response: Response): Promise<ProblemError | UnexpectedAnswerError> {
  const retryAfter = seconds(response.headers.get("Retry-After"));
  if (response.headers.get("Content-Type")?.startsWith("application/problem+json")) {
    return new ProblemError((await response.json()) as Problem, retryAfter);
  }
  await response.body?.cancel();
  return new UnexpectedAnswerError(response.status, response.url, retryAfter);
}

function seconds(header: string | null): number | undefined {
  return header !== null && /^[0-9]+$/.test(header) ? Number(header) : undefined;
}
