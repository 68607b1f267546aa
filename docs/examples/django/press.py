"""Reads records from Dragoman, and keeps them in Django's cache."""

import time
import urllib.error
import urllib.parse
import urllib.request

from django.conf import settings
from django.core.cache import cache

# How long an answer is used without asking if no webhook arrives, in seconds.
UNTIL_ASKED_AGAIN = 300
TIMEOUT = 10


class Gone(Exception):
    """The record was withdrawn for good."""


def article(slug, locale):
    """The record as HTML, in the language or its fallback; None if it is unknown."""
    key = f"press:{slug}:{locale}"
    kept = cache.get(key)
    now = time.time()
    if kept and now - kept["checked"] < UNTIL_ASKED_AGAIN and kept["checked"] > cache.get(f"press:changed:{slug}", 0):
        return kept["html"]
    try:
        with urllib.request.urlopen(request(slug, locale, kept), timeout=TIMEOUT) as answer:
            kept = {"html": answer.read().decode(), "etag": answer.headers["ETag"], "checked": now}
    except urllib.error.HTTPError as error:
        if error.code == 304:
            kept = {**kept, "checked": now}
        elif error.code in (404, 410):
            cache.delete(key)
            if error.code == 410:
                raise Gone from error
            return None
        elif kept is None or error.code < 500:
            raise
    except OSError:
        # Dragoman cannot be reached: readers get what they got before.
        if kept is None:
            raise
    cache.set(key, kept, timeout=None)
    return kept["html"]


def changed(slug):
    """Has everything that is kept of the record checked before it is used again."""
    cache.set(f"press:changed:{slug}", time.time(), timeout=None)


def request(slug, locale, kept):
    query = urllib.parse.urlencode({"lang": locale, "heading": 2, "prefix": "press-"})
    headers = {"Accept": "text/html"}
    if kept:
        headers["If-None-Match"] = kept["etag"]
    address = f"{settings.DRAGOMAN_URL}/api/records/{urllib.parse.quote(slug)}?{query}"
    return urllib.request.Request(address, headers=headers)
