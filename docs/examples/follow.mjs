// Keeps a process up to date over the stream of changes: run it beside the server, in the same process.
import { readFile, writeFile } from "node:fs/promises";

/** Where the process was before it stopped; from now on at the first time. */
async function storedPosition(file) {
  try {
    return JSON.parse(await readFile(file, "utf8"));
  } catch {
    return "now";
  }
}

/**
 * Follows until the signal ends it.
 *
 * @param press the client, with `freshFor`
 * @param file where the position is stored
 * @param forgetEverything what to do if the store was rebuilt
 */
export async function stayUpToDate({ press, file, forgetEverything, signal }) {
  for await (const event of press.follow({ after: await storedPosition(file), signal })) {
    if (event.type === "reset") {
      await forgetEverything();
    } else {
      await press.expire(event.change.slug, event.change.locale);
    }
    await writeFile(file, JSON.stringify(event.position));
  }
}
