import assert from "node:assert/strict";
import { test } from "node:test";
import { EventParser } from "../src/sse.js";

const STREAM = "\uFEFF: hello\n\nevent: release\nid: e:1\ndata: {\"a\":\ndata: 1}\n\nid: e:2\ndata:two\n\n\nevent: none\n\n";
const EVENTS = [
  { name: "release", id: "e:1", data: '{"a":\n1}' },
  { name: "message", id: "e:2", data: "two" },
];

test("events are the same however the stream is cut into pieces and its lines end", () => {
  for (const text of [STREAM, STREAM.replaceAll("\n", "\r\n"), STREAM.replaceAll("\n", "\r")]) {
    for (let size = 1; size <= text.length; size++) {
      const parser = new EventParser();
      const events = [];
      for (let from = 0; from < text.length; from += size) {
        events.push(...parser.push(text.slice(from, from + size)));
      }
      assert.deepEqual(events, EVENTS, `pieces of ${size}`);
    }
  }
});

test("an event that is not complete is not told", () => {
  assert.deepEqual(new EventParser().push("event: release\nid: e:1\ndata: {}\n"), []);
});
