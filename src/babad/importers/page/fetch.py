"""Getting a page: a file from the disk, or an address from the public network, within limits.

An address is never fetched from this machine, the house's own network or any other that is not public: the desk's server
stands inside them, and an address could make it read what no editor may. The name is resolved here, every one of its
addresses is checked, and the connection goes to the checked address itself, so that a second answer of the name server
cannot lead elsewhere; after a redirect all of it is done anew.
"""

import codecs
import ipaddress
import re
import socket
import ssl
import time
import zlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from fnmatch import fnmatchcase
from pathlib import Path
from urllib.parse import urljoin, urlsplit, urlunsplit

import certifi
import httpcore

from babad.importers.page.decode import SIZE_LIMIT
from babad.importers.page.types import BadPage, Fetched

REDIRECT_LIMIT = 5
TIME_LIMIT = 30.0
_STEP_LIMIT = 10.0
_PAGE_TYPES = ("text/html", "application/xhtml+xml", "text/plain")
_AGENT = b"Babad/1.0 (newsroom import)"
_TEXT_ONLY = "save only the story's page, without pictures"
_NAT64 = ipaddress.ip_network("64:ff9b::/96")


def is_address(place: str) -> bool:
    """Tell whether `place` is an address on the web rather than a file."""
    return bool(re.match(r"https?://", place.strip(), re.IGNORECASE))


def fetch_page(place: str, *, allow_private: bool = False) -> Fetched:
    """Return the page at `place`, a path or an http(s) address.

    BadPage says what went wrong: no such file, more than 20 MB, more than 5 redirects, more than 30 seconds, an answer
    that is neither HTML nor plain text, an address outside the public network. `allow_private` lifts that last check and
    is for tests against a server on this machine; no setting and no command passes it.
    """
    if not is_address(place):
        return _from_disk(place)
    try:
        return fetch(place.strip(), what="a page", types=_PAGE_TYPES, allow_private=allow_private)
    except BadPage as error:
        raise BadPage(f"{error}; save the page from a browser and name its file") from None


def _from_disk(place: str) -> Fetched:
    path = Path(place)
    try:
        if path.is_dir():
            raise BadPage("it is a folder; name the page's file")
        if not path.exists():
            if re.match(r"[a-z][a-z0-9+.-]*://", place, re.IGNORECASE):
                raise BadPage("only http and https addresses can be fetched; save the page and name its file")
            raise BadPage("there is no such file")
        if not path.is_file():
            raise BadPage("it is no ordinary file")
        size = path.stat().st_size
        if size > SIZE_LIMIT:
            raise BadPage(f"{_too_large(f'{size / 1024 / 1024:.0f} MB', SIZE_LIMIT)}; {_TEXT_ONLY}")
        with path.open("rb") as file:
            content = file.read(SIZE_LIMIT + 1)
    except OSError as error:
        raise BadPage(f"it cannot be read ({error.strerror or error})") from None
    if len(content) > SIZE_LIMIT:
        raise BadPage(f"{_too_large('more', SIZE_LIMIT)}; {_TEXT_ONLY}")
    return Fetched(origin=place, content=content)


def _too_large(size: str, limit: int) -> str:
    return f"it is too large ({size}; at most {limit // 1024 // 1024} MB)"


# ---- which addresses are public ------------------------------------------------------------------------------------


def is_public(address: str) -> bool:
    """Tell whether an IP `address` is on the public network, looking through IPv4 addresses wrapped in IPv6 ones."""
    ip = ipaddress.ip_address(address.split("%")[0])
    inner: list[ipaddress.IPv4Address | ipaddress.IPv6Address] = [ip]
    if isinstance(ip, ipaddress.IPv6Address):
        if ip.ipv4_mapped:
            inner = [ip.ipv4_mapped]
        elif ip.sixtofour:
            inner.append(ip.sixtofour)
        elif ip.teredo:
            inner += ip.teredo
        elif ip in _NAT64 or int(ip) >> 32 == 0:
            # NAT64, and the old "::a.b.c.d": the last four bytes are the IPv4 address.
            inner.append(ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF))
            if ip in _NAT64:
                inner.remove(ip)
    return all(
        one.is_global
        and not (
            one.is_multicast
            or one.is_private
            or one.is_loopback
            or one.is_link_local
            or one.is_reserved
            or one.is_unspecified
        )
        for one in inner
    )


def _resolved(host: str, port: int, *, allow_private: bool) -> list[str]:
    """Return the IP addresses of `host`, all of them checked; BadPage if one of them is not public."""
    try:
        answers = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        raise BadPage(f"the host {host} is not known; check the address") from None
    addresses = list(dict.fromkeys(str(answer[4][0]) for answer in answers))
    if not allow_private and not all(is_public(address) for address in addresses):
        raise BadPage(f"{host} is not on the public network, and nothing is fetched from private ones")
    return addresses


class _Stream(httpcore.NetworkStream):
    """A connection whose every wait ends with the time allowed for the whole page."""

    def __init__(self, stream: httpcore.NetworkStream, until: float) -> None:
        self._stream, self._until = stream, until

    def _left(self, timeout: float | None) -> float:
        left = self._until - time.monotonic()
        if left <= 0:
            raise httpcore.ReadTimeout("time is up")
        return min(left, timeout) if timeout is not None else left

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, self._left(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, self._left(timeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        return _Stream(self._stream.start_tls(ssl_context, server_hostname, self._left(timeout)), self._until)

    def get_extra_info(self, info: str) -> object:
        return self._stream.get_extra_info(info)


class _CheckedNetwork(httpcore.NetworkBackend):
    """Connects to hosts by their checked addresses only. Certificates and Host still go by the name."""

    def __init__(self, *, until: float, allow_private: bool) -> None:
        self._until, self._allow_private = until, allow_private
        self._network = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        failure: Exception = httpcore.ConnectError(f"no address of {host}")
        for address in _resolved(host, port, allow_private=self._allow_private):
            left = self._until - time.monotonic()
            if left <= 0:
                raise httpcore.ConnectTimeout("time is up")
            try:
                stream = self._network.connect_tcp(
                    address, port, min(left, timeout or left), local_address, socket_options
                )
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failure = error
                continue
            return _Stream(stream, self._until)
        raise failure

    def connect_unix_socket(
        self, path: str, timeout: float | None = None, socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None
    ) -> httpcore.NetworkStream:
        raise BadPage("only http and https addresses can be fetched")


# ---- the fetching --------------------------------------------------------------------------------------------------


def _checked_url(address: str) -> str:
    """Return `address` fit for a request; BadPage if it is no plain http(s) address."""
    try:
        split = urlsplit(address)
        port = split.port
        host = split.hostname
    except ValueError:
        raise BadPage("the address is not a valid one") from None
    if split.scheme.lower() not in {"http", "https"}:
        raise BadPage(f"it leads to a {split.scheme or 'nameless'} address; only http and https are fetched")
    if not host:
        raise BadPage("the address names no host")
    if split.username or split.password:
        raise BadPage("the address holds a user name or password; give it without")
    try:
        name = host if ":" in host else host.encode("idna").decode("ascii")
    except UnicodeError:
        raise BadPage("the address is not a valid one") from None
    netloc = (f"[{name}]" if ":" in name else name) + (f":{port}" if port else "")
    return urlunsplit((split.scheme.lower(), netloc, _escaped(split.path or "/"), _escaped(split.query), ""))


def _escaped(text: str) -> str:
    """Return a part of an address with percent signs for what no request may hold; what is escaped stays."""
    return "".join(
        char if char.isascii() and char > " " else "".join(f"%{byte:02X}" for byte in char.encode()) for char in text
    )


@contextmanager
def _trouble() -> Iterator[None]:
    """Turn the network's errors into a line for an editor."""
    try:
        yield
    except httpcore.TimeoutException:
        raise BadPage(f"it did not come within {TIME_LIMIT:.0f} seconds; try again later") from None
    except httpcore.ConnectError as error:
        reason = "its certificate is not valid" if "CERTIFICATE" in str(error).upper() else "no connection"
        raise BadPage(f"the host cannot be reached ({reason}); check the address") from None
    except (httpcore.NetworkError, httpcore.ProtocolError, ssl.SSLError, OSError):
        raise BadPage("the connection broke off; try again") from None


def fetch(
    address: str, *, what: str, types: Sequence[str], limit: int = SIZE_LIMIT, allow_private: bool = False
) -> Fetched:
    """Return what is at an http(s) `address`: `what` it should be in words ("a page"), and of which media `types`.

    A type may be a whole family ("image/*"); an answer that names no type is taken. `limit` is in bytes. BadPage says what
    went wrong, as in `fetch_page`; `allow_private` is for tests.
    """
    # A span of time, not a moment: the rule that nothing below reads the clock is about "now".
    until = time.monotonic() + TIME_LIMIT
    origin = address
    headers = [
        (b"User-Agent", _AGENT),
        (b"Accept", ", ".join(types).encode()),
        (b"Accept-Encoding", b"gzip, deflate"),
        (b"Accept-Language", b"id, en;q=0.9"),
    ]
    timeouts = dict.fromkeys(("connect", "read", "write", "pool"), _STEP_LIMIT)
    for _ in range(REDIRECT_LIMIT + 1):
        address = _checked_url(address)
        network = _CheckedNetwork(until=until, allow_private=allow_private)
        with (
            _trouble(),
            httpcore.ConnectionPool(
                ssl_context=ssl.create_default_context(cafile=certifi.where()), network_backend=network
            ) as pool,
            pool.stream("GET", address, headers=headers, extensions={"timeout": timeouts}) as response,
        ):
            fields = {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in response.headers}
            if response.status in {301, 302, 303, 307, 308}:
                if not fields.get("location"):
                    raise BadPage("it leads on but does not say where")
                address = urljoin(address, fields["location"].encode("latin-1").decode("utf-8", "replace"))
                continue
            if response.status != 200:
                raise BadPage(f"the host answered {response.status} instead of {what}")
            media_type, charset = _content_type(fields.get("content-type"))
            if media_type is not None and not any(fnmatchcase(media_type, wanted) for wanted in types):
                raise BadPage(f"it is {media_type}, not {what}")
            if (length := fields.get("content-length", "")).isdigit() and int(length) > limit:
                raise BadPage(_too_large(f"{int(length) / 1024 / 1024:.0f} MB", limit))
            content = _body(response, fields.get("content-encoding", "").strip().lower(), limit)
        return Fetched(origin=origin, content=content, address=address, charset=charset, media_type=media_type)
    raise BadPage(f"it leads on more than {REDIRECT_LIMIT} times")


def _content_type(value: str | None) -> tuple[str | None, str | None]:
    if not value:
        return None, None
    media_type, _, rest = value.partition(";")
    match = re.search(r"charset\s*=\s*[\"']?([\w.:-]+)", rest, re.IGNORECASE)
    charset = match[1] if match else None
    try:
        if charset:
            codecs.lookup(charset)
    except LookupError:
        charset = None
    return media_type.strip().lower() or None, charset


def _body(response: httpcore.Response, encoding: str, limit: int) -> bytes:
    """Return the whole body, unpacked piece by piece so that a small answer cannot become a huge one."""
    if encoding in {"", "identity"}:
        unpacker = None
    elif encoding in {"gzip", "x-gzip"}:
        unpacker = zlib.decompressobj(wbits=31)
    elif encoding == "deflate":
        unpacker = zlib.decompressobj()
    else:
        raise BadPage(f"the answer is packed as {encoding}, which was not asked for")
    content = bytearray()
    try:
        for chunk in response.iter_stream():
            content += unpacker.decompress(chunk, limit + 1) if unpacker else chunk
            if len(content) > limit:
                raise BadPage(_too_large("more", limit))
    except zlib.error:
        raise BadPage("the answer is badly packed") from None
    return bytes(content)
