vcl 4.1;

# Varnish as a cache in front of Dragoman. Test it with: varnishd -C -f "$PWD/docker/varnish/default.vcl"
# Start Dragoman with DRAGOMAN_HTTP_TRUSTED_PROXIES=127.0.0.1, and make its port reachable from this proxy only.
# docker/purger/ purges it whenever something changes.
# Varnish does not speak TLS: put hitch, HAProxy or docker/nginx/ without its cache in front of it, and let that set X-Forwarded-Proto.

backend default {
    .host = "127.0.0.1";
    .port = "8080";
    # Longer than the heartbeat interval of server-sent events (15 s by default).
    .between_bytes_timeout = 60s;
    .probe = {
        .url = "/q/health/ready";
        .interval = 2s;
        .timeout = 2s;
    }
}

# Who may purge, for example with: curl -X PURGE -H 'Surrogate-Key: rec-joint-statement' http://localhost:6081/
acl purgers {
    "localhost";
}

sub vcl_recv {
    if (req.method == "PURGE") {
        if (client.ip !~ purgers) {
            return (synth(403));
        }
        if (req.http.Surrogate-Key !~ "^[A-Za-z0-9.-]+$") {
            return (synth(400, "Send one key in Surrogate-Key"));
        }
        # Every answer has the keys of its contents: rec-<slug>, rec-<slug>.<locale>, lists, changes.
        # No space in the pattern: a ban is split at spaces.
        ban("obj.http.Surrogate-Key ~ (^|\s)" + req.http.Surrogate-Key + "(\s|$)");
        return (synth(200, "Purged"));
    }
    # Only the OpenAPI document is public under /q/. Metrics are not on this port.
    if (req.url ~ "^/q(/|$)" && req.url !~ "^/q/openapi") {
        return (synth(404));
    }
    # Server-sent events are passed through.
    if (req.url ~ "^/api/changes/stream($|\?)") {
        return (pass);
    }
    # Public pages need no cookies; the desk and the API may need them.
    if (req.url !~ "^/(api|desk|mcp|log)(/|$|\?)") {
        unset req.http.Cookie;
    }
    # Varnish's built-in rules, which follow, pass requests with Authorization or a cookie.
}

sub vcl_backend_response {
    if (beresp.http.Content-Type ~ "^text/event-stream") {
        set beresp.do_stream = true;
        set beresp.do_gzip = false;
        set beresp.uncacheable = true;
        return (deliver);
    }
    # max-age and stale-while-revalidate come from Cache-Control; Vary is honoured. Answers are kept for as long as the default of
    # stale-if-error.
    if (beresp.ttl > 0s) {
        set beresp.keep = 1d;
    }
}

sub vcl_deliver {
    # The keys are for caches only.
    unset resp.http.Surrogate-Key;
    unset resp.http.Cache-Tag;
}
