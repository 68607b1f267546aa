/** An answer that is kept for later. */
export interface CachedAnswer {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: string;
  readonly url: string;
  /** When it was received or revalidated, in milliseconds since 1970. */
  readonly checkedAt: number;
  /** What it can be expired by: the values of `Surrogate-Key`. */
  readonly keys: readonly string[];
}

/** Where answers are kept. Implement it over Redis or the like to share answers between processes. */
export interface AnswerCache {
  get(key: string): CachedAnswer | undefined | Promise<CachedAnswer | undefined>;
  set(key: string, answer: CachedAnswer): void | Promise<void>;
  /** Has the answers with one of these keys revalidated before they are used again. */
  expire(keys: readonly string[]): void | Promise<void>;
}

/** Keeps the answers that were used last, in this process. */
export class MemoryCache implements AnswerCache {
  readonly #answers = new Map<string, CachedAnswer>();

  constructor(readonly maxAnswers = 1000) {}

  get(key: string): CachedAnswer | undefined {
    const answer = this.#answers.get(key);
    if (answer !== undefined) {
      // A map keeps the order of insertion: the first is the one that was used least recently.
      this.#answers.delete(key);
      this.#answers.set(key, answer);
    }
    return answer;
  }

  set(key: string, answer: CachedAnswer): void {
    this.#answers.delete(key);
    this.#answers.set(key, answer);
    const oldest = this.#answers.keys().next();
    if (this.#answers.size > this.maxAnswers && !oldest.done) {
      this.#answers.delete(oldest.value);
    }
  }

  expire(keys: readonly string[]): void {
    for (const [key, answer] of this.#answers) {
      if (answer.keys.some((name) => keys.includes(name))) {
        this.#answers.set(key, { ...answer, checkedAt: 0 });
      }
    }
  }
}
