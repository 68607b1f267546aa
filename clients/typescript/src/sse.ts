/** An event of a stream of server-sent events. */
export interface ServerSentEvent {
  name: string;
  id: string;
  data: string;
}

/** Reads server-sent events (HTML standard, 9.2.6), however they are split into chunks. */
export class EventParser {
  #rest = "";
  #start = true;
  #name = "";
  #id = "";
  #data: string[] = [];

  /** The events that this piece of text completes. */
  push(piece: string): ServerSentEvent[] {
    this.#rest += this.#start && piece.startsWith("\uFEFF") ? piece.slice(1) : piece;
    this.#start &&= piece === "";
    const events: ServerSentEvent[] = [];
    // A carriage return at the end may be the first half of a line end.
    for (let end = /\r\n|\n|\r(?!$)/.exec(this.#rest); end !== null; end = /\r\n|\n|\r(?!$)/.exec(this.#rest)) {
      const event = this.#line(this.#rest.slice(0, end.index));
      this.#rest = this.#rest.slice(end.index + end[0].length);
      if (event !== undefined) {
        events.push(event);
      }
    }
    return events;
  }

  #line(line: string): ServerSentEvent | undefined {
    if (line === "") {
      return this.#dispatch();
    }
    const colon = line.indexOf(":");
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? "" : line.slice(colon + 1).replace(/^ /, "");
    if (field === "data") {
      this.#data.push(value);
    } else if (field === "event") {
      this.#name = value;
    } else if (field === "id" && !value.includes("\0")) {
      this.#id = value;
    }
    return undefined;
  }

  #dispatch(): ServerSentEvent | undefined {
    const event = { name: this.#name || "message", id: this.#id, data: this.#data.join("\n") };
    const complete = this.#data.length > 0;
    this.#name = "";
    this.#data = [];
    return complete ? event : undefined;
  }
}
