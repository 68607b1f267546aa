"use strict";
// Verifies a statement in the reader's browser (docs/verify/README.md). Nothing that the server says is believed: only the
// publisher's keys are, whose fingerprint the reader compares with one from elsewhere.
{
  const page = document.querySelector(".verifier");
  const form = page.querySelector("form");
  const verdict = page.querySelector(".verdict");
  const words = verdict.dataset;
  const files = {};

  /** A reason to refuse, by the name of its words. */
  class Refusal extends Error {}
  const require = (condition, reason) => {
    if (!condition) throw new Refusal(reason);
  };

  const bytes = (text) => new TextEncoder().encode(text);
  const text = (data) => new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(data);
  const joined = (...parts) => Uint8Array.from(parts.flatMap((part) => [...part]));
  const equal = (one, other) => one.length === other.length && one.every((byte, i) => byte === other[i]);
  const sha256 = async (...parts) => new Uint8Array(await crypto.subtle.digest("SHA-256", joined(...parts)));
  const hex = (data) => [...data].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  const base64 = (encoded) => Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0));
  const base64url = (encoded) => base64(encoded.replace(/-/g, "+").replace(/_/g, "/"));
  const toBase64url = (data) =>
    btoa(String.fromCharCode(...data)).replace(/\+/g, "-").replace(/\//g, "_").replace(/=/g, "");

  /** RFC 8785. */
  const canonical = (value) => {
    if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
    if (value === null || typeof value !== "object") return JSON.stringify(value);
    const members = Object.keys(value).sort().map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`);
    return `{${members.join(",")}}`;
  };

  const imported = (key) => crypto.subtle.importKey("raw", key, { name: "Ed25519" }, true, ["verify"]);
  const signed = async (key, message, signature) =>
    crypto.subtle.verify({ name: "Ed25519" }, await imported(key), signature, message);

  /** The publisher's keys by their fingerprint (RFC 7638), which is computed here. */
  const readKeys = async (file) => {
    const keys = new Map();
    for (const { crv, kty, x, exp, revoked } of JSON.parse(text(file)).keys) {
      const fingerprint = toBase64url(await sha256(bytes(canonical({ crv, kty, x }))));
      keys.set(fingerprint, { fingerprint, raw: base64url(x), exp, revoked });
    }
    return keys;
  };

  /** Whether the entry is in the tree with this root (RFC 9162 §2.1.3.2). */
  const included = async (entry, index, size, path, root) => {
    let [node, last, hash] = [index, size - 1, await sha256([0], entry)];
    if (!(node >= 0 && node <= last)) return false;
    const half = (number) => Math.floor(number / 2);
    for (const beside of path) {
      if (last === 0) return false;
      if (node % 2 || node === last) {
        hash = await sha256([1], beside, hash);
        while (node % 2 === 0 && node > 0) [node, last] = [half(node), half(last)];
      } else {
        hash = await sha256([1], hash, beside);
      }
      [node, last] = [half(node), half(last)];
    }
    return last === 0 && equal(hash, root);
  };

  /** The publisher's key that has signed the checkpoint (C2SP signed-note). */
  const signerOf = async (checkpoint, keys) => {
    const end = checkpoint.lastIndexOf("\n\n");
    const note = bytes(checkpoint.slice(0, end + 1));
    const origin = checkpoint.split("\n", 1)[0];
    for (const line of checkpoint.slice(end + 2).split("\n")) {
      if (!line.startsWith(`\u2014 ${origin} `)) continue;
      const signature = base64(line.slice(origin.length + 3));
      for (const key of keys.values()) {
        const id = (await sha256(bytes(`${origin}\n`), [1], key.raw)).slice(0, 4);
        if (equal(id, signature.slice(0, 4)) && (await signed(key.raw, note, signature.slice(4)))) return key;
      }
    }
    throw new Refusal("wrongProof");
  };

  /** What the statement says, if all of it is proven. */
  const verify = async (keyFile, statement, proofFile, printed) => {
    const keys = await readKeys(keyFile);
    const said = JSON.parse(text(statement));
    require(canonical(said) === text(statement), "changed");
    const proof = text(proofFile);
    const end = proof.indexOf("\n\n");
    const [version, extra, index, ...path] = proof.slice(0, end).split("\n");
    require(version === "c2sp.org/tlog-proof@v1" && extra.startsWith("extra ") && index.startsWith("index "), "unreadable");
    const entry = base64(extra.slice(6));
    const logged = JSON.parse(text(entry));
    require(logged.type === "https://dragoman.dev/log-entry/v1" && canonical(logged) === text(entry), "wrongProof");
    require(logged.sha256 === hex(await sha256(statement)), "changed");
    const key = keys.get(logged.kid);
    require(key && (!printed || printed === logged.kid), "wrongKey");
    require(await signed(key.raw, statement, base64url(logged.signature)), "changed");
    const at = Math.floor(Date.parse(said.withdrawnAt ?? said.statedAt ?? said.releasedAt) / 1000);
    require(!key.revoked && at < (key.exp ?? Infinity), "expired");
    const checkpoint = proof.slice(end + 2);
    const [, size, root] = checkpoint.split("\n");
    require(await included(entry, Number(index.slice(6)), Number(size), path.map(base64), base64(root)), "wrongProof");
    return { said, sha256: logged.sha256, keys: new Set([key.fingerprint, (await signerOf(checkpoint, keys)).fingerprint]) };
  };

  const element = (name, content, attributes = {}) => {
    const made = document.createElement(name);
    for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
    made.append(...[content].flat());
    return made;
  };

  const date = (instant) =>
    new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "long", timeStyle: "long" }).format(new Date(instant));

  const facts = (pairs) =>
    element("dl", pairs.filter(([, value]) => value).map(([name, value]) =>
      element("div", [element("dt", name), element("dd", value)])), { class: "facts" });

  const show = (good, heading, ...parts) => {
    verdict.className = `verdict notices ${good ? "good" : "bad"}`;
    verdict.replaceChildren(element("h2", heading), ...parts);
  };

  const showProven = ({ said, keys }, withdrawal) => {
    const ended = withdrawal?.said ?? (said.statedAt && said);
    const withdrawn = ended && (ended.withdrawnAt ?? ended.statedAt);
    const fingerprints = [...keys].map((key) => element("code", key, { dir: "ltr" }));
    show(
      true,
      withdrawn ? words.withdrawn : words.verified,
      facts([
        [words.until, withdrawn && date(withdrawn)],
        [words.from, said.releasedAt && date(said.releasedAt)],
        [words.fingerprint, fingerprints],
      ]),
      element("p", words.compare),
      element("p", element("code", [said.slug, said.locale, said.number].filter(Boolean).join(" / "), { dir: "ltr" })),
      element("blockquote", [said.title, ...(said.blocks ?? [])].flatMap(texts).map(({ text, lang = said.locale }) =>
        element("p", text, { lang, dir: "auto" }))),
    );
  };

  /** A block with those inside it, as far as they have a text. */
  const texts = (block) => (block ? [...(block.text ? [block] : []), ...(block.blocks ?? []).flatMap(texts)] : []);

  /** The bytes of a file, which may still be read. */
  const read = async (name) => {
    const file = await files[name];
    return file && new Uint8Array(file);
  };

  const run = async () => {
    form.setAttribute("aria-busy", "true");
    try {
      const [statement, proof, keys] = await Promise.all(["statement", "proof", "keys"].map(read));
      const { withdrawal } = files;
      require(statement && proof && keys, "unreadable");
      const printed = form.elements.fingerprint.value.replace(/\s/g, "");
      const proven = await verify(keys, statement, proof, printed);
      const ended = withdrawal && (await verify(keys, withdrawal.statement, withdrawal.proof, ""));
      require(!ended || concerns(ended.said, proven), "wrongProof");
      showProven(proven, ended);
    } catch (error) {
      const reason = error instanceof Refusal ? error.message : "unreadable";
      show(false, words.refused, element("p", words[reason]));
    } finally {
      form.removeAttribute("aria-busy");
    }
  };

  /** Whether a withdrawal is that of an edition, or of a later one in its language; the server may have sent any. */
  const concerns = (withdrawal, { said, sha256 }) =>
    Boolean(withdrawal.statedAt) &&
    (withdrawal.digests?.edition === sha256 ||
      (withdrawal.slug === said.slug &&
        withdrawal.locale === said.locale &&
        withdrawal.number >= said.number &&
        Date.parse(withdrawal.withdrawnAt ?? withdrawal.statedAt) >= Date.parse(said.releasedAt)));

  const fetched = async (path) => {
    const answer = await fetch(path, { credentials: "omit" });
    return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : null;
  };

  /** Takes the files of an edition from this server; the reader can put saved ones in their place. */
  const load = async (edition) => {
    const addresses = {
      statement: `${edition}/statement`,
      proof: `${edition}/proof`,
      keys: "/.well-known/dragoman/keys.json",
    };
    for (const [name, address] of Object.entries(addresses)) {
      files[name] = await fetched(address);
      if (files[name]) form.querySelector(`output[for=${name}]`).replaceChildren(element("a", address, { href: address, download: "" }));
    }
    const ended = { statement: await fetched(`${edition}/withdrawal/statement`), proof: await fetched(`${edition}/withdrawal/proof`) };
    if (ended.statement && ended.proof) {
      // The statement of a withdrawn edition, which names its texts, is gone.
      if (files.statement) files.withdrawal = ended;
      else Object.assign(files, ended);
    }
    await run();
  };

  const start = async () => {
    try {
      await imported(base64("11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=")); // the first vector of RFC 8032 §7.1
    } catch {
      return; // the page says so already
    }
    page.querySelector(".unsupported").remove();
    form.hidden = false;
    for (const input of form.querySelectorAll("input[type=file]")) {
      input.addEventListener("change", () => {
        files[input.name] = input.files.length ? input.files[0].arrayBuffer() : null;
        delete files.withdrawal;
        form.querySelector(`output[for=${input.name}]`).replaceChildren();
      });
      input.dataset.ready = "";
    }
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      run();
    });
    const edition = new URLSearchParams(location.search).get("edition") ?? "";
    if (/^\/[A-Za-z0-9-]+\/[a-z0-9-]+\/editions\/[1-9][0-9]{0,8}$/.test(edition)) await load(edition);
  };

  start();
}
