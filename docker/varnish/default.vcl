vcl 4.1;

# Varnish as a cache before Dragoman. Test it with: varnishd -C -f "$PWD/docker/varnish/default.vcl"
# Start Dragoman with QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING=true, and let nobody but this proxy reach its port.

backend default {
    .host = "127.0.0.1";
    .port = "8080";
    # Server-sent events have a heartbeat every 15 s.
    .between_bytes_timeout = 60s;
    .probe = {
        .url = "/q/health/ready";
        .interval = 2s;
        .timeout = 2s;
    }
}

# Who may purge, as: curl -X PURGE -H 'Surrogate-Key: rec-joint-statement' http://localhost:6081/
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
        # Every answer carries the keys of what it shows: rec-<slug>, rec-<slug>.<locale>, lists, changes.
        ban("obj.http.Surrogate-Key ~ (^| )" + req.http.Surrogate-Key + "( |$)");
        return (synth(200, "Purged"));
    }
    # Of /q/ only the description of the API is for everybody; metrics are not on this port at all.
    if (req.url ~ "^/q(/|$)" && req.url !~ "^/q/openapi") {
        return (synth(404));
    }
    # Server-sent events go straight through.
    if (req.url ~ "^/api/changes/stream($|\?)") {
        return (pass);
    }
    # Pages for readers need no cookie; the desk and the API may.
    if (req.url !~ "^/(api|desk|mcp|log)(/|$|\?)") {
        unset req.http.Cookie;
    }
    # What comes with Authorization or a cookie is passed by Varnish's own rules, which follow.
}

sub vcl_backend_response {
    if (beresp.http.Content-Type ~ "^text/event-stream") {
        set beresp.do_stream = true;
        set beresp.do_gzip = false;
        set beresp.uncacheable = true;
        return (deliver);
    }
    # max-age and stale-while-revalidate come from Cache-Control; Vary is honoured. While Dragoman is down, answers are
    # served for as long as stale-if-error allows by default.
    if (beresp.ttl > 0s) {
        set beresp.keep = 1d;
    }
}

sub vcl_deliver {
    # The keys are for caches alone.
    unset resp.http.Surrogate-Key;
    unset resp.http.Cache-Tag;
}
