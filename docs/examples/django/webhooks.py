"""Checks messages by the Standard Webhooks scheme."""

import base64
import hashlib
import hmac
import time

TOLERANCE = 300


def is_genuine(secret, headers, body):
    """Whether the message is signed with the secret, whsec_…, and was sent within the last five minutes."""
    message_id = headers.get("webhook-id", "")
    timestamp = headers.get("webhook-timestamp", "")
    if not timestamp.isdecimal() or abs(time.time() - int(timestamp)) > TOLERANCE:
        return False
    key = base64.b64decode(secret.removeprefix("whsec_"))
    signed = f"{message_id}.{timestamp}.".encode() + body
    right = b"v1," + base64.b64encode(hmac.new(key, signed, hashlib.sha256).digest())
    given = headers.get("webhook-signature", "").encode().split(b" ")
    return any(hmac.compare_digest(right, signature) for signature in given)
