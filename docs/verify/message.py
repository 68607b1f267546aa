#!/usr/bin/env python3
"""Verifies a signed HTTP answer (RFC 9421) that "curl -i" has saved: python3 message.py keys.json answer.http (see README.md).
Needs Python 3.8 and verify.py beside it, no network."""
import base64, re, sys
from verify import by_fingerprint, require, sha256, signed, url64

def verify(keys_json, answer):
    head, content = answer.split(b"\r\n\r\n", 1)
    status, *lines = head.decode("latin-1").split("\r\n")
    fields = {"@status": status.split()[1]}
    for name, value in (line.split(":", 1) for line in lines):  # a field that is sent twice has both values
        fields[name.lower()] = fields[name.lower()] + ", " + value.strip() if name.lower() in fields else value.strip()
    digest = "sha-256=:%s:" % base64.b64encode(sha256(content)).decode()
    require(digest in fields.get("content-digest", ""), "the content is not the one of its Content-Digest")
    params = re.search(r'dragoman=(\(([^)]*)\);created=(\d+);keyid="([^"]+)"[^,]*)', fields.get("signature-input", ""))
    signature = re.search(r"dragoman=:([A-Za-z0-9+/=]+):", fields.get("signature", ""))
    require(params and signature, "the publisher has not signed it")
    covered = [name.strip('"') for name in params[2].split()]
    require({"@status", "content-digest", "content-location"} <= set(covered), "the signature does not cover content and address")
    key = by_fingerprint(keys_json).get(params[4])
    require(key, "the key that has signed it, %s, is not one of the publisher's" % params[4])
    require("revoked" not in key, "the publisher has revoked the key that has signed it")
    require(int(params[3]) < key.get("exp", int(params[3]) + 1), "the key that has signed it was no longer in use at that time")
    base = "".join('"%s": %s\n' % (name, fields[name]) for name in covered) + '"@signature-params": ' + params[1]
    require(signed(url64(key["x"]), base.encode("latin-1"), base64.b64decode(signature[1])), "the signature is wrong")
    return fields["content-location"], params[3], params[4]

if __name__ == "__main__":
    try:
        location, created, kid = verify(*(open(name, "rb").read() for name in sys.argv[1:3]))
    except (ValueError, KeyError, IndexError, TypeError, OSError) as fault:
        sys.exit("NOT VERIFIED: %s" % fault)
    print("VERIFIED: the publisher has sent this as the content of %s.\n  signed at %s (seconds since 1970) with the key %s\n"
          "  Compare this fingerprint with one that you have from elsewhere." % (location, created, kid))
