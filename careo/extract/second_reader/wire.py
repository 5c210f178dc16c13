"""One question and its answer over HTTP: no redirect is followed, no proxy taken, and neither time nor size is unbounded.

The time is the whole exchange's, not that of one packet: a server that sends a letter a second is as late as a silent one.
"""

from __future__ import annotations

import io
import socket
import ssl
import time
from http.client import HTTPConnection, HTTPException

from careo.extract.second_reader.address import Address, places

LARGEST_ANSWER = 1 << 20
"""Bytes; the attributions of one part take a few thousand."""
_OK = 200


class NoAnswer(Exception):
    """The address gave no answer that can be used; the message goes on from "The second reader"."""


def ask(address: Address, question: bytes, seconds: float) -> bytes:
    """The body of the answer to a JSON question. Raises NoAnswer, within about `seconds`.

    Whether the address may be asked at all is decided before (`address.permitted`).
    """
    wire = _Wire(time.monotonic() + seconds)
    try:
        wire.connect(address)
        return _exchange(address, wire, question)
    except TimeoutError as error:
        raise NoAnswer("did not answer in time") from error
    except (OSError, HTTPException, ValueError) as error:
        raise NoAnswer("could not be reached or broke off") from error
    finally:
        wire.end()


def _exchange(address: Address, wire: _Wire, question: bytes) -> bytes:
    connection = HTTPConnection(address.host, address.port)
    connection.sock = wire
    headers = {"Content-Type": "application/json", "Accept": "application/json", "Connection": "close"}
    connection.request("POST", address.path, body=question, headers=headers)
    response = connection.getresponse()
    if response.status != _OK:
        raise NoAnswer(f"answered with status {response.status} instead of reading")
    answer = response.read(LARGEST_ANSWER + 1)
    if len(answer) > LARGEST_ANSWER:
        raise NoAnswer(f"gave an answer of more than {LARGEST_ANSWER} bytes")
    return answer


class _Wire:
    """A connection whose every step has only the time that is left; as much of a socket as http.client asks for."""

    def __init__(self, deadline: float) -> None:
        self._deadline = deadline
        self._socket: socket.socket | None = None

    def connect(self, address: Address) -> None:
        """Connect to the first of the address's places that answers. Raises OSError."""
        failure: OSError = OSError("there is nowhere to connect to")
        for place in places(address):
            try:
                self._socket = socket.create_connection((place, address.port), timeout=self.left())
                break
            except TimeoutError:
                raise
            except OSError as error:
                failure = error
        else:
            raise failure
        if address.secure:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
            context.load_default_certs()
            self._socket = context.wrap_socket(self._socket, server_hostname=address.host)

    def left(self) -> float:
        """Seconds left. Raises TimeoutError when there are none."""
        left = self._deadline - time.monotonic()
        if left <= 0:
            raise TimeoutError
        return left

    def sendall(self, data: bytes) -> None:
        """Send all of it."""
        self._timed().sendall(data)

    def receive(self, buffer: memoryview) -> int:
        """Take what has come; 0 at the end."""
        return self._timed().recv_into(buffer)

    def makefile(self, _mode: str) -> io.BufferedReader:
        """What comes, as a file."""
        return io.BufferedReader(_Incoming(self))

    def close(self) -> None:
        """http.client is done with the connection before it has read the answer; `end` closes it."""

    def end(self) -> None:
        """Close the connection."""
        if self._socket is not None:
            self._socket.close()

    def _timed(self) -> socket.socket:
        assert self._socket is not None
        self._socket.settimeout(self.left())
        return self._socket


class _Incoming(io.RawIOBase):
    """The bytes that come over a wire."""

    def __init__(self, wire: _Wire) -> None:
        self._wire = wire

    def readable(self) -> bool:
        """It is only read."""
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]  # any writable buffer
        """As io.RawIOBase has it."""
        return self._wire.receive(buffer)
