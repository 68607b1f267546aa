import { Dragoman, type Fragment, isProblem } from "@dragoman/client";

/** How long Next.js uses an answer without asking if no webhook arrives, in seconds. */
const UNTIL_ASKED_AGAIN = 300;

/** The record as HTML, in the language or its fallback; undefined if it is unknown or gone. */
export async function article(slug: string, lang: string): Promise<Fragment | undefined> {
  try {
    return await dragoman(slug).fragment(slug, { lang, heading: 2, prefix: "press-" });
  } catch (error) {
    if (isProblem(error, "unknown-record") || isProblem(error, "gone")) {
      return undefined;
    }
    throw error;
  }
}

/** Next.js keeps the answers, each under the surrogate key of its record. */
function dragoman(slug: string): Dragoman {
  return new Dragoman({
    baseUrl: process.env.DRAGOMAN_URL ?? "http://localhost:8080",
    cache: false,
    fetch: (url, init) => fetch(url, { ...init, next: { tags: [`rec-${slug}`], revalidate: UNTIL_ASKED_AGAIN } }),
  });
}
