"""Where the second reader is, and whether it may be asked: on this machine freely, elsewhere only as a person allowed.

A file of the case names the address, and a case may come from anybody. So no file and no environment can allow another
host; whoever gives the command does, each time.
"""

from __future__ import annotations

import re
import socket
from collections.abc import Collection
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv4Network, IPv6Address, ip_address

from careo.errors import WrongUse
from careo.options import ExtractOptions
from careo.records.passages import Spans

LOCALHOST = "localhost"
_LOOPBACK = (IPv4Network("127.0.0.0/8"), IPv6Address("::1"))
_WRITTEN = re.compile(
    r"(?P<scheme>https?)://(?P<host>\[[0-9A-Fa-f:.]{2,45}\]|[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?)"
    r"(?::(?P<port>[0-9]{1,5}))?(?P<path>(?:/[A-Za-z0-9._~-]+)*)/?"
)
"""No name and password, no query: whatever stands in an address is told on the screen."""
_ASKED_AT = "/chat/completions"
_LARGEST_PORT = 65535


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """An address that was written down; `host` is without brackets and in small letters, `path` is where questions go."""

    written: str
    secure: bool
    host: str
    port: int
    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Leave:
    """What of one document may be given to the second reader, and where. Without a Leave, nothing is given.

    `hosts` are those that the person allowed besides this machine; `withheld` are the ranges that came under conditions;
    `seconds` is how long the whole document may take.
    """

    hosts: tuple[str, ...] = ()
    withheld: Spans = ()
    seconds: float


def address_of(options: ExtractOptions) -> Address | None:
    """The second reader's address, None where none is named. Raises WrongUse for what is no address of one."""
    written = options.second_reader
    if written is None:
        return None
    if options.second_reader_seconds < 1:
        raise WrongUse(f"second_reader_seconds is {options.second_reader_seconds}; an answer needs at least 1.")
    found = _WRITTEN.fullmatch(written)
    if found is None or not 0 < int(found["port"] or 1) <= _LARGEST_PORT:
        raise WrongUse(
            f"second_reader is {written!r}, which is no address of a second reader. "
            "Write http:// or https://, a host and, if need be, a port and a path, as in http://127.0.0.1:8080/v1."
        )
    secure = found["scheme"] == "https"
    return Address(
        written=written,
        secure=secure,
        host=bare_host(found["host"]),
        port=int(found["port"] or (443 if secure else 80)),
        path=found["path"] + ("" if found["path"].endswith(_ASKED_AT) else _ASKED_AT),
    )


def bare_host(host: str) -> str:
    """A host as it is compared: in small letters, an IPv6 address without its brackets."""
    return host.strip("[]").lower()


def permitted(address: Address, hosts: Collection[str]) -> bool:
    """Whether the address may be asked: it is on this machine by its very writing, or its host was allowed."""
    return address.host == LOCALHOST or _loopback(address.host) or address.host in hosts


def places(address: Address) -> tuple[str, ...]:
    """The IP addresses to connect to, in order; "localhost" is only ever what resolves to this machine.

    Raises OSError where the name leads nowhere.
    """
    if _literal(address.host) is not None:
        return (address.host,)
    named = socket.getaddrinfo(address.host, address.port, type=socket.SOCK_STREAM)
    found = dict.fromkeys(str(place[0]) for *_, place in named)
    kept = tuple(place for place in found if address.host != LOCALHOST or _loopback(place))
    if not kept:
        raise OSError(f"{address.host} does not lead to this machine")
    return kept


def _loopback(host: str) -> bool:
    literal = _literal(host)
    network, single = _LOOPBACK
    return literal == single or (isinstance(literal, IPv4Address) and literal in network)


def _literal(host: str) -> IPv4Address | IPv6Address | None:
    try:
        return ip_address(host)
    except ValueError:
        return None
