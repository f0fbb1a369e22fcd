"""A device in software that makes a passkey and answers with it, by the rules or against one of them."""

import hashlib
import json
from dataclasses import dataclass, field
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ec import ECDSA, SECP256R1, EllipticCurvePrivateKey, generate_private_key
from cryptography.hazmat.primitives.hashes import SHA256
from fido2 import cbor
from fido2.cose import ES256
from fido2.utils import websafe_encode
from fido2.webauthn import Aaguid, AttestedCredentialData, AuthenticatorData

Flag = AuthenticatorData.FLAG
VERIFIED = Flag.UP | Flag.UV


@dataclass
class Device:
    """Holds one key for one site."""

    name: bytes
    origin: str = "http://testserver"
    uses: int = 0
    flags: Flag = VERIFIED
    handle: bytes = b""
    key: EllipticCurvePrivateKey = field(default_factory=lambda: generate_private_key(SECP256R1()))

    def makes(self, asked: dict[str, Any]) -> str:
        """The answer to being asked to make a passkey."""
        about = asked["publicKey"]
        self.handle = about["user"]["id"].encode()
        public = AttestedCredentialData.create(
            Aaguid.NONE, self.name, ES256.from_cryptography_key(self.key.public_key())
        )
        made = AuthenticatorData.create(_site(about["rp"]["id"]), self.flags | Flag.AT, self.uses, public)
        attested = cbor.encode({"fmt": "none", "attStmt": {}, "authData": bytes(made)})
        return self._answer(
            clientDataJSON=self._client("webauthn.create", about["challenge"]), attestationObject=attested
        )

    def proves(self, asked: dict[str, Any]) -> str:
        """The answer to being asked to prove oneself."""
        about = asked["publicKey"]
        self.uses += 1
        data = bytes(AuthenticatorData.create(_site(about["rpId"]), self.flags, self.uses))
        client = self._client("webauthn.get", about["challenge"])
        signature = self.key.sign(data + hashlib.sha256(client).digest(), ECDSA(SHA256()))
        answer = json.loads(self._answer(clientDataJSON=client, authenticatorData=data, signature=signature))
        answer["response"]["userHandle"] = self.handle.decode()
        return json.dumps(answer)

    def _client(self, kind: str, challenge: str) -> bytes:
        return json.dumps({"type": kind, "challenge": challenge, "origin": self.origin, "crossOrigin": False}).encode()

    def _answer(self, **response: bytes) -> str:
        name = websafe_encode(self.name)
        parts = {part: websafe_encode(value) for part, value in response.items()}
        return json.dumps({"id": name, "rawId": name, "type": "public-key", "response": parts})


def _site(name: str) -> bytes:
    return hashlib.sha256(name.encode()).digest()
