#!/usr/bin/env python3
"""Verifies published texts: python3 verify.py keys.json statement.json proof.txt [statement.json proof.txt]... (see README.md).
Needs Python 3.8, no network."""
import base64, datetime, hashlib, json, sys

P, L = 2**255 - 19, 2**252 + 27742317777372353535851937790883648493  # the field and the order of Ed25519 (RFC 8032)
D, ROOT = -121665 * pow(121666, P - 2, P) % P, pow(2, (P - 1) // 4, P)

def plus(a, b):
    m, n, o, p = (a[1] - a[0]) * (b[1] - b[0]), (a[1] + a[0]) * (b[1] + b[0]), 2 * a[3] * b[3] * D, 2 * a[2] * b[2]
    e, f, g, h = n - m, p - o, p + o, n + m
    return e * f % P, g * h % P, f * g % P, e * h % P

def times(factor, point):
    result = (0, 1, 1, 0)
    while factor:
        result, point, factor = plus(result, point) if factor & 1 else result, plus(point, point), factor >> 1
    return result

def point(encoded):
    number = int.from_bytes(encoded, "little")
    y, odd = number & (1 << 255) - 1, number >> 255
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    x = x if x * x % P == square else x * ROOT % P
    if len(encoded) != 32 or y >= P or x * x % P != square or (x == 0 and odd):
        raise ValueError("this is not a point of the curve")
    x = x if x & 1 == odd else P - x
    return x, y, 1, x * y % P

def signed(key, message, signature):
    r, s = point(signature[:32]), int.from_bytes(signature[32:], "little")
    k = int.from_bytes(hashlib.sha512(signature[:32] + key + message).digest(), "little") % L
    a, b = times(s, point(b"\x58" + b"\x66" * 31)), plus(r, times(k, point(key)))
    return len(signature) == 64 and s < L and (a[0] * b[2] - b[0] * a[2]) % P == (a[1] * b[2] - b[1] * a[2]) % P == 0

def sha256(*parts):
    return hashlib.sha256(b"".join(parts)).digest()

def url64(text):
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))

def canonical(value):  # RFC 8785, for values without fractions
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()

def require(condition, fault):
    if not condition:
        raise ValueError(fault)

def texts(blocks):
    return [text for block in blocks for text in [block["text"]] * ("text" in block) + texts(block.get("blocks", []))]

def by_fingerprint(keys_json):  # the fingerprint of a key (RFC 7638) is computed here, never believed
    fingerprint = lambda jwk: sha256(canonical({m: jwk[m] for m in ("crv", "kty", "x")}))
    return {base64.urlsafe_b64encode(fingerprint(jwk)).decode().rstrip("="): jwk for jwk in json.loads(keys_json)["keys"]}

def verify(keys_json, statement, proof):
    keys = by_fingerprint(keys_json)
    said = json.loads(statement)
    require(canonical(said) == statement, "the statement is not in its canonical form")
    head, checkpoint = proof.split("\n\n", 1)  # 1. the entry in the log is about this statement
    lines = head.split("\n")
    require(lines[0] == "c2sp.org/tlog-proof@v1" and lines[1][:6] == "extra " and lines[2][:6] == "index ", "this is not a proof")
    entry, index = base64.b64decode(lines[1][6:]), int(lines[2][6:])
    logged = json.loads(entry)
    require(logged["type"] == "https://dragoman.dev/log-entry/v1" and canonical(logged) == entry, "this is not a log entry")
    require(logged["sha256"] == sha256(statement).hex(), "the statement is not the one that was signed: it was changed, or this is the proof of another one")
    key = keys.get(logged["kid"])  # 2. the publisher has signed it
    require(key, "the key that has signed it, %s, is not one of the publisher's" % logged["kid"])
    require(signed(url64(key["x"]), statement, url64(logged["signature"])), "the signature is wrong")
    require("revoked" not in key, "the publisher has revoked the key that has signed it")
    at = datetime.datetime.fromisoformat((said.get("withdrawnAt") or said.get("statedAt") or said["releasedAt"])[:19] + "+00:00").timestamp()
    require(at < key.get("exp", at + 1), "the key that has signed it was no longer in use at that time")
    origin, size, root = checkpoint.split("\n")[:3]  # 3. the entry is in the log (RFC 9162, section 2.1.3.2)
    node, last, computed = index, int(size) - 1, sha256(b"\0", entry)
    require(0 <= node <= last, "the log has no such entry")
    for beside in map(base64.b64decode, lines[3:]):
        require(last > 0, "the proof is too long")
        if node & 1 or node == last:
            computed = sha256(b"\1", beside, computed)
            while not node & 1 and node:
                node, last = node >> 1, last >> 1
        else:
            computed = sha256(b"\1", computed, beside)
        node, last = node >> 1, last >> 1
    require(last == 0 and computed == base64.b64decode(root), "the entry is not in the log")
    text, signatures = checkpoint.split("\n\n", 1)  # 4. the publisher has signed the state of the log
    name = ("\u2014 " + origin + " ").encode()
    candidates = [base64.b64decode(line[len(name):]) for line in signatures.encode().split(b"\n") if line.startswith(name)]
    require(any(c[:4] == sha256(origin.encode(), b"\n\x01", raw)[:4] and signed(raw, (text + "\n").encode(), c[4:])
                for raw in (url64(k["x"]) for k in keys.values()) for c in candidates), "the publisher has not signed this state of the log")
    return said, logged["kid"], "entry %d of the log %s, which had %s entries" % (index, origin, size)

def same(values):
    return values[0] is not None and all(value == values[0] for value in values)

if __name__ == "__main__":
    try:
        require(len(sys.argv) > 3 and len(sys.argv) % 2 == 0, "name the keys, then each statement and its proof")
        keys, *files = [open(name, "rb").read() for name in sys.argv[1:]]
        proven = [verify(keys, statement, proof.decode()) for statement, proof in zip(files[::2], files[1::2])]
    except (ValueError, KeyError, IndexError, TypeError, OSError) as fault:
        sys.exit("NOT VERIFIED: %s" % fault)
    sys.stdout.reconfigure(encoding="utf-8")
    for said, kid, where in proven:
        print("VERIFIED: what the statement says is what was published.")
        said["revision"] = said.get("digests", {}).get("revision")
        for name in ("type", "slug", "locale", "number", "authority", "releasedAt", "release", "revision", "statedAt", "withdrawnAt"):
            if said.get(name) is not None:
                print("  %s: %s" % (name, said[name]))
        for text in texts([said.get("title", {})] + said.get("blocks", [])):
            print("  | " + text)
        print("  %s\n  signed with the key %s\n  Compare this fingerprint with one that you have from elsewhere." % (where, kid))
    editions = [said for said, kid, where in proven if "releasedAt" in said]
    if len(editions) > 1:
        print("These were released in %s, from %s of the canonical text." % (
            "one act" if same([said.get("release") for said in editions]) else "different acts",
            "one revision" if same([said["revision"] for said in editions]) else "different revisions"))
