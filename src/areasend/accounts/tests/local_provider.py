"""A small OpenID provider on this machine, which keeps the rules, and breaks one of them when told to."""

import base64
import hashlib
import json
import secrets
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

from joserfc import jwt
from joserfc.jwk import OctKey, RSAKey

CLIENT, SECRET = "areasend", "a secret between the two"


class LocalProvider:
    """Knows one person at a time (`claims`), who is signed in there already. `fault` is what it does wrong."""

    def __init__(self) -> None:
        self.key = RSAKey.generate_key(2048, {"kid": "one", "use": "sig", "alg": "RS256"}, private=True)
        self.other_key = RSAKey.generate_key(2048, {"kid": "one"}, private=True)
        self.claims: dict[str, Any] = {}
        self.fault = ""
        self.codes: dict[str, dict[str, str]] = {}
        self.tokens: dict[str, dict[str, Any]] = {}
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(self))
        self.issuer = f"http://127.0.0.1:{self.server.server_port}"

    def description(self) -> dict[str, Any]:
        issuer = "https://elsewhere.example" if self.fault == "description" else self.issuer
        ends = {name: f"{self.issuer}/{name}" for name in ("authorize", "token", "userinfo", "jwks")}
        return {
            "issuer": issuer,
            "authorization_endpoint": ends["authorize"],
            "token_endpoint": ends["token"],
            "userinfo_endpoint": ends["userinfo"],
            "jwks_uri": ends["jwks"],
            "response_types_supported": ["code"],
            "subject_types_supported": ["public"],
            "id_token_signing_alg_values_supported": ["RS256", "HS256", "none"],
            "token_endpoint_auth_methods_supported": ["client_secret_basic"],
        }

    def authorize(self, asked: dict[str, str]) -> str:
        """Where the person is sent back to."""
        assert asked["client_id"] == CLIENT
        assert asked["response_type"] == "code"
        assert "openid" in asked["scope"].split()
        assert asked["code_challenge_method"] == "S256"
        if self.fault == "denied":
            return f"{asked['redirect_uri']}?{urlencode({'error': 'access_denied', 'state': asked['state']})}"
        code = secrets.token_urlsafe(16)
        self.codes[code] = asked
        return f"{asked['redirect_uri']}?{urlencode({'code': code, 'state': asked['state']})}"

    def token(self, sent: dict[str, str], authorization: str) -> dict[str, Any] | None:
        """The tokens for a code, once, to our client alone, who must know the verifier of its challenge."""
        expected = base64.b64encode(f"{CLIENT}:{SECRET}".encode()).decode()
        asked = self.codes.pop(sent.get("code", ""), None)
        verifier = hashlib.sha256(sent.get("code_verifier", "").encode()).digest()
        challenge = base64.urlsafe_b64encode(verifier).decode().rstrip("=")
        if asked is None or authorization != f"Basic {expected}" or challenge != asked["code_challenge"]:
            return None
        if sent["redirect_uri"] != asked["redirect_uri"] or sent["grant_type"] != "authorization_code":
            return None
        access = secrets.token_urlsafe(16)
        self.tokens[access] = self.claims
        found = {"access_token": access, "token_type": "Bearer", "expires_in": 300}
        return found if self.fault == "no token" else found | {"id_token": self.signed(asked["nonce"])}

    def signed(self, nonce: str) -> str:
        now = int(time.time())
        said: dict[str, Any] = {
            "iss": self.issuer,
            "aud": CLIENT,
            "iat": now,
            "exp": now + 300,
            "nonce": nonce,
        } | self.claims
        wrong: dict[str, dict[str, Any]] = {
            "nonce": {"nonce": "another"},
            "issuer": {"iss": "https://elsewhere.example"},
            "audience": {"aud": "somebody else's client", "azp": CLIENT},
            "old": {"iat": now - 7200, "exp": now - 3600},
        }
        said |= wrong.get(self.fault, {})
        if self.fault == "userinfo only" or self.fault == "userinfo of another":
            said = {name: value for name, value in said.items() if not name.startswith("email")}
        return self._sealed(said)

    def _sealed(self, said: dict[str, Any]) -> str:
        if self.fault == "signature":
            return jwt.encode({"alg": "RS256", "kid": "one"}, said, self.other_key)
        if self.fault == "shared":  # signed with our public key as if it were a shared secret
            shared = OctKey.import_key(self.key.as_pem(private=False))
            return jwt.encode({"alg": "HS256", "kid": "one"}, said, shared, algorithms=["HS256"])
        if self.fault == "unsigned":
            parts = [json.dumps(part).encode() for part in ({"alg": "none", "kid": "one"}, said)]
            return ".".join(base64.urlsafe_b64encode(part).decode().rstrip("=") for part in parts) + "."
        return jwt.encode({"alg": "RS256", "kid": "one"}, said, self.key)

    def userinfo(self, authorization: str) -> dict[str, Any] | None:
        claims = self.tokens.get(authorization.removeprefix("Bearer "))
        if claims and self.fault == "userinfo of another":
            return claims | {"sub": "another"}
        return claims


def _handler(provider: LocalProvider) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def log_message(self, *_: Any) -> None:
            """Says nothing."""

        def do_GET(self) -> None:
            path, query = urlsplit(self.path).path, parse_qs(urlsplit(self.path).query)
            if path == "/authorize":
                self.send_response(302)
                self.send_header("Location", provider.authorize({name: values[0] for name, values in query.items()}))
                self.end_headers()
            elif path == "/userinfo":
                self.answers(provider.userinfo(self.headers.get("Authorization", "")))
            elif path == "/jwks":
                self.answers({"keys": [provider.key.as_dict(private=False)]})
            else:
                self.answers(provider.description() if path == "/.well-known/openid-configuration" else None)

        def do_POST(self) -> None:
            written = self.rfile.read(int(self.headers["Content-Length"])).decode()
            sent = {name: values[0] for name, values in parse_qs(written).items()}
            self.answers(provider.token(sent, self.headers.get("Authorization", "")))

        def answers(self, document: dict[str, Any] | None) -> None:
            self.send_response(200 if document else 400)
            self.send_header("Content-Type", "application/json")
            self.end_headers()
            self.wfile.write(json.dumps(document or {"error": "invalid_request"}).encode())

    return Handler


@contextmanager
def serving() -> Iterator[LocalProvider]:
    """The provider, while a test runs."""
    provider = LocalProvider()
    thread = threading.Thread(target=provider.server.serve_forever, daemon=True)
    thread.start()
    yield provider
    provider.server.shutdown()
    provider.server.server_close()
    thread.join()
