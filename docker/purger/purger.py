#!/usr/bin/env python3
"""Receives Dragoman's webhooks and purges Varnish, Fastly and Cloudflare by the keys that they name.

Needs Python 3.8 or later and nothing else. Settings are environment variables, see README.md beside this file.
"""

import base64
import hashlib
import hmac
import json
import os
import sys
import time
import urllib.error
import urllib.request
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

TOLERANCE_SECONDS = 300
MAX_BODY = 64 * 1024
TIMEOUT_SECONDS = 5


def words(name):
    """The values of a setting, separated by spaces."""
    return os.environ.get(name, "").split()


def verify(secrets, headers, body, now):
    """Whether a message is signed with one of the secrets and recent (Standard Webhooks)."""
    message_id = headers.get("webhook-id", "")
    timestamp = headers.get("webhook-timestamp", "")
    if not timestamp.isdigit() or abs(now - int(timestamp)) > TOLERANCE_SECONDS:
        return False
    signed = f"{message_id}.{timestamp}.".encode() + body
    given = [s[3:] for s in headers.get("webhook-signature", "").split() if s.startswith("v1,")]
    for secret in secrets:
        key = base64.b64decode(secret[len("whsec_"):])
        expected = base64.b64encode(hmac.new(key, signed, hashlib.sha256).digest()).decode()
        if any(hmac.compare_digest(expected, signature) for signature in given):
            return True
    return False


def send(method, url, headers, body=None):
    request = urllib.request.Request(url, data=body, method=method, headers=headers)
    with urllib.request.urlopen(request, timeout=TIMEOUT_SECONDS) as answer:
        answer.read()


def purge_varnish(url, keys):
    """The rule for PURGE is in docker/varnish/default.vcl; it takes one key at a time."""
    for key in keys:
        send("PURGE", url, {"Surrogate-Key": key})


def purge_fastly(service, token, keys):
    url = f"https://api.fastly.com/service/{service}/purge"
    send("POST", url, {"Fastly-Key": token, "Surrogate-Key": " ".join(keys)})


def purge_cloudflare(zone, token, keys):
    url = f"https://api.cloudflare.com/client/v4/zones/{zone}/purge_cache"
    headers = {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}
    send("POST", url, headers, json.dumps({"tags": keys}).encode())


def purge(keys):
    for url in words("VARNISH_URL"):
        purge_varnish(url, keys)
    if os.environ.get("FASTLY_SERVICE"):
        purge_fastly(os.environ["FASTLY_SERVICE"], os.environ["FASTLY_TOKEN"], keys)
    if os.environ.get("CLOUDFLARE_ZONE"):
        purge_cloudflare(os.environ["CLOUDFLARE_ZONE"], os.environ["CLOUDFLARE_TOKEN"], keys)


class Receiver(BaseHTTPRequestHandler):
    timeout = 10

    def do_POST(self):
        length = self.headers.get("Content-Length", "")
        if not length.isdigit() or int(length) > MAX_BODY:
            return self.answer(413)
        body = self.rfile.read(int(length))
        if not verify(words("WEBHOOK_SECRET"), self.headers, body, time.time()):
            return self.answer(401)
        message = json.loads(body)
        keys = message["data"].get("surrogateKeys", [])
        try:
            if keys:
                purge(keys)
        except (urllib.error.URLError, OSError) as fault:
            # Dragoman sends the message again.
            self.log_message("%s: %s", message["type"], fault)
            return self.answer(502)
        self.log_message("%s: purged %s", message["type"], " ".join(keys))
        return self.answer(204)

    def answer(self, status):
        self.send_response(status)
        self.send_header("Content-Length", "0")
        self.end_headers()


def main():
    if not words("WEBHOOK_SECRET"):
        sys.exit("WEBHOOK_SECRET is not set: the secret (whsec_...) that creating the webhook has shown")
    host, _, port = os.environ.get("LISTEN", "127.0.0.1:8090").rpartition(":")
    ThreadingHTTPServer((host, int(port)), Receiver).serve_forever()


if __name__ == "__main__":
    main()
