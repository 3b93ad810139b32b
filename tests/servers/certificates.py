"""An authority of the tests' own, and certificates it signs for this device."""

import datetime
import ipaddress
import ssl
from dataclasses import dataclass
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

_DAY = datetime.timedelta(days=1)


@dataclass(frozen=True)
class Authority:
    """A file with the authority's certificate, and what a server of it needs."""

    certificate: Path
    server: ssl.SSLContext


def authority(folder: Path) -> Authority:
    """Return an authority nobody knows, with a server certificate for 127.0.0.1."""
    now = datetime.datetime.now(datetime.UTC)
    root_key, root_name = _key(), _name("Authority of the tests")
    root = _signed(
        _builder(root_name, root_name, root_key, now).add_extension(
            x509.BasicConstraints(ca=True, path_length=0), critical=True
        ),
        root_key,
    )
    key = _key()
    here = x509.SubjectAlternativeName(
        [x509.IPAddress(ipaddress.ip_address("127.0.0.1")), x509.DNSName("localhost")]
    )
    leaf = _signed(
        _builder(_name("127.0.0.1"), root_name, key, now).add_extension(
            here, critical=False
        ),
        root_key,
    )
    certificate, chain, private = (
        folder / "authority.pem",
        folder / "server.pem",
        folder / "server.key",
    )
    certificate.write_bytes(root.public_bytes(serialization.Encoding.PEM))
    chain.write_bytes(leaf.public_bytes(serialization.Encoding.PEM))
    private.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(chain, private)
    return Authority(certificate, context)


def _key() -> ec.EllipticCurvePrivateKey:
    return ec.generate_private_key(ec.SECP256R1())


def _name(text: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, text)])


def _builder(
    subject: x509.Name,
    issuer: x509.Name,
    key: ec.EllipticCurvePrivateKey,
    now: datetime.datetime,
) -> x509.CertificateBuilder:
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - _DAY)
        .not_valid_after(now + _DAY)
    )


def _signed(
    builder: x509.CertificateBuilder, key: ec.EllipticCurvePrivateKey
) -> x509.Certificate:
    return builder.sign(key, hashes.SHA256())
