"""The website: settings, addresses and views. Run it with: python website.py runserver"""

import json
import os
import sys

import django
from django.conf import settings
from django.core.management import execute_from_command_line
from django.http import Http404, HttpResponse, HttpResponseGone
from django.urls import path
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

settings.configure(
    DRAGOMAN_URL=os.environ.get("DRAGOMAN_URL", "http://localhost:8080"),
    DRAGOMAN_WEBHOOK_SECRET=os.environ["DRAGOMAN_WEBHOOK_SECRET"],
    SECRET_KEY=os.environ["DJANGO_SECRET_KEY"],
    ALLOWED_HOSTS=["localhost"],
    ROOT_URLCONF=__name__,
    # In memory, for one process. Several processes need a shared one, such as django.core.cache.backends.redis.RedisCache.
    CACHES={"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}},
)
django.setup()

import press  # noqa: E402
import webhooks  # noqa: E402


def page(request, locale, slug):
    try:
        article = press.article(slug, locale)
    except press.Gone:
        return HttpResponseGone("This document was withdrawn.")
    if article is None:
        raise Http404("There is no such document.")
    return HttpResponse(
        f"<!DOCTYPE html><html lang='en'><head><title>Press</title></head><body><main><h1>Press</h1>{article}</main></body></html>"
    )


@csrf_exempt
@require_POST
def webhook(request):
    if not webhooks.is_genuine(settings.DRAGOMAN_WEBHOOK_SECRET, request.headers, request.body):
        return HttpResponse("The signature is wrong.", status=401)
    message = json.loads(request.body)
    if message["type"].startswith("change."):
        press.changed(message["data"]["slug"])
    return HttpResponse(status=204)


urlpatterns = [
    path("<str:locale>/press/<slug:slug>", page),
    path("api/dragoman", webhook),
]

if __name__ == "__main__":
    execute_from_command_line(sys.argv)
