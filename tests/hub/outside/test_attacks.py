"""What hostile servers do, over http and https, with the guard on: none costs more than the
deadline and a few megabytes.

No stopwatch. What would go on for half a minute is over when the deadline says so: the error tells
of the deadline, and the server saw us leave before it had said all.
"""

import gzip
import socket
import ssl
import zlib
from functools import cache

import pytest

from hub.outside import errors
from hub.outside.fetching import fetch
from tests.hub.outside.certificates import authority, certificate_for, self_signed_for
from tests.hub.outside.outside_world import GOOD, PATIENCE, PUBLIC

pytestmark = pytest.mark.django_db

# Tried one after another: a busy machine may not even send its request within the first.
DEADLINES = (0.4, 2.0, 8.0)
BIG = 1_000_000


@pytest.fixture(params=["http", "https"])
def scheme(request):
    return request.param


@pytest.fixture
def attacked(world, scheme, survives):
    """Fetches from a server that behaves as `handler` says, within the usual limits."""

    def attack(handler, **memory):
        made = world(handler)
        with survives(**memory):
            return fetch(f"{scheme}://{GOOD}/", purpose="test"), made

    return attack


@pytest.fixture
def stalled(world, survives):
    """Fetches from a server that would go on for half a minute; the deadline must end it."""

    def attack(handler, scheme, **values):
        for seconds in DEADLINES:
            made = world(handler, limits={"seconds": seconds}, **values)
            with survives(), pytest.raises(errors.TooSlow):
                fetch(f"{scheme}://{GOOD}/", purpose="test")
            if made.visits or not made.certificate:
                break
        assert made.was_left()
        return made

    return attack


@cache
def bomb(megabytes: int = 200) -> bytes:
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    block = bytes(1_000_000)
    return b"".join(packer.compress(block) for _ in range(megabytes)) + packer.flush()


def test_an_honest_answer_arrives(attacked):
    found, _world = attacked(lambda visit: visit.answer(b"hello", Content_Type="text/html"))
    assert (found.status, found.content, found.media_type) == (200, b"hello", "text/html")


def drip_a_body(visit):
    visit.send(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n")
    visit.drip(b"x" * 1_000)


def drip_chunks(visit):
    visit.send(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
    visit.drip(b"1\r\nx\r\n" * 200)


@pytest.fixture(params=["each step", "timer"])
def only_by(request, monkeypatch):
    """Two things end a request in time; each has to do it when the other fails."""
    if request.param == "each step":
        monkeypatch.setattr("hub.outside.connection._shut", lambda sock: None)
        return
    for kind in (socket.socket, ssl.SSLSocket):
        monkeypatch.setattr(kind, "settimeout", lambda self, seconds: None, raising=False)


def test_a_body_that_drips_is_cut_at_the_deadline(stalled, scheme, only_by):
    stalled(drip_a_body, scheme)


def test_headers_that_drip_are_cut_at_the_deadline(stalled, scheme):
    stalled(lambda visit: visit.drip(b"HTTP/1.1 200 OK\r\nX-Header: " + b"x" * 1_000), scheme)


def test_a_body_that_drips_in_chunks_is_cut_at_the_deadline(stalled, scheme):
    stalled(drip_chunks, scheme)


def test_a_server_that_never_answers_is_left(stalled, scheme, only_by):
    stalled(lambda visit: visit.hang(), scheme)


def test_a_handshake_that_stays_silent_is_left(stalled, only_by):
    stalled(lambda visit: None, "https", certificate=None)


def test_an_endless_continue_is_stopped(attacked):
    def go_on(visit):
        while not visit.stop.is_set():
            visit.send(b"HTTP/1.1 100 Continue\r\n\r\n" * 500)

    with pytest.raises((errors.TooLarge, errors.TooSlow)):
        attacked(go_on)


def test_a_slow_endless_continue_is_cut_at_the_deadline(stalled, scheme):
    line = b"HTTP/1.1 100 Continue\r\n\r\n"
    stalled(lambda visit: visit.drip(line * 200, every=0.01), scheme)


def test_a_bomb_stops_at_the_cap(attacked):
    """At the cap, not a thousandfold of what was read at once behind it."""
    packed = bomb()
    assert len(packed) < BIG
    with pytest.raises(errors.TooLarge):
        attacked(lambda visit: visit.answer(packed, Content_Encoding="gzip"), most=4 * BIG)


def test_a_bomb_of_many_members_stops_at_the_cap(attacked):
    packed = gzip.compress(bytes(10_000)) * 2_000
    with pytest.raises(errors.TooLarge):
        attacked(lambda visit: visit.answer(packed, Content_Encoding="gzip"))


def test_many_empty_members_cost_little(attacked):
    packed = gzip.compress(b"") * 40_000
    found, _world = attacked(lambda visit: visit.answer(packed, Content_Encoding="gzip"))
    assert found.content == b""


def test_a_body_without_end_stops_at_the_cap(attacked):
    def pour(visit):
        visit.send(b"HTTP/1.1 200 OK\r\n\r\n")
        while not visit.stop.is_set():
            visit.send(b"x" * 65_536)

    with pytest.raises(errors.TooLarge):
        attacked(pour)


def test_an_announced_size_over_the_cap_is_not_read(attacked):
    with pytest.raises(errors.TooLarge) as stopped:
        attacked(lambda visit: visit.send(b"HTTP/1.1 200 OK\r\nContent-Length: 9999999999\r\n\r\n"))
    assert stopped.value.status == 200


@pytest.mark.parametrize("size_line", [b"1" + b";x" * 30_000, b"f" * 30, b"-1", b"+1", b"zz"])
def test_chunks_of_nonsense_are_no_content(attacked, size_line):
    def send(visit):
        visit.send(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
        visit.send(size_line + b"\r\nx")

    with pytest.raises((errors.CutShort, errors.Garbled, errors.TooLarge)):
        attacked(send)


def test_trailers_without_end_are_stopped(attacked):
    def send(visit):
        visit.send(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n")
        while not visit.stop.is_set():
            visit.send(b"X-Trailer: more\r\n" * 1_000)

    with pytest.raises(errors.TooLarge):
        attacked(send)


@pytest.mark.parametrize("header", [b"X-H: 1\r\n" * 10_000, b"X-H: " + b"x" * BIG + b"\r\n"])
def test_too_many_headers_or_one_too_long_are_stopped(attacked, header):
    with pytest.raises(errors.TooLarge):
        attacked(lambda visit: visit.send(b"HTTP/1.1 200 OK\r\n" + header + b"\r\n"))


def test_headers_cut_half_way_are_no_answer(attacked):
    with pytest.raises(errors.CutShort):
        attacked(lambda visit: visit.send(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\nX-He"))


def test_headers_without_their_end_are_no_answer(attacked):
    with pytest.raises(errors.CutShort):
        attacked(lambda visit: visit.send(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n"))


def test_three_of_a_thousand_bytes_are_cut_short(attacked):
    with pytest.raises(errors.CutShort):
        attacked(lambda visit: visit.send(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nabc"))


def test_chunks_without_the_last_are_cut_short(attacked):
    cut = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n"
    with pytest.raises(errors.CutShort):
        attacked(lambda visit: visit.send(cut))


def test_half_of_a_packed_body_is_cut_short(attacked):
    half = gzip.compress(bytes(range(256)) * 40)[:100]
    with pytest.raises(errors.CutShort):
        attacked(lambda visit: visit.answer(half, Content_Encoding="gzip"))


def test_an_end_without_a_farewell_is_cut_short(world):
    """Over https, where somebody between could end a body that has no length."""

    def leave(visit):
        visit.send(b"HTTP/1.1 200 OK\r\n\r\nabc")
        visit.sock.shutdown(2)

    world(leave)
    with pytest.raises(errors.CutShort):
        fetch(f"https://{GOOD}/", purpose="test")


@pytest.mark.parametrize("length", ["-5", "five", "5, 6", "+5", "²", "0x5", ""])
def test_a_length_that_is_none_is_not_believed(attacked, length):
    head = f"HTTP/1.1 200 OK\r\nContent-Length: {length}\r\n\r\nhello".encode("latin-1", "replace")
    with pytest.raises(errors.Garbled):
        attacked(lambda visit: visit.send(head))


def test_two_lengths_contradict_each_other(attacked):
    head = b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 3\r\n\r\nhello"
    with pytest.raises(errors.Garbled):
        attacked(lambda visit: visit.send(head))


def test_a_body_without_a_length_ends_with_the_connection(attacked):
    found, _world = attacked(lambda visit: visit.send(b"HTTP/1.1 200 OK\r\n\r\nhello"))
    assert found.content == b"hello"


def test_a_good_answer_without_a_body_is_empty(attacked):
    found, _world = attacked(lambda visit: visit.answer())
    assert (found.status, found.content) == (200, b"")


@pytest.mark.parametrize("encoding", ["br", "deflate", "gzip, gzip", "zstd", "compress"])
def test_other_packings_than_gzip_are_refused(attacked, encoding):
    with pytest.raises(errors.EncodingRefused):
        attacked(lambda visit: visit.answer(b"x", Content_Encoding=encoding))


def test_gzip_within_gzip_is_unpacked_once(attacked):
    inner = gzip.compress(b"hello")
    found, _world = attacked(
        lambda visit: visit.answer(gzip.compress(inner), Content_Encoding="gzip")
    )
    assert found.content == inner


def test_what_is_not_gzip_though_announced_is_garbled(attacked):
    with pytest.raises(errors.Garbled):
        attacked(lambda visit: visit.answer(b"plain words", Content_Encoding="gzip"))


@pytest.mark.parametrize(
    "said", [b"SSH-2.0-OpenSSH_9\r\n", b"\x00" * 100 + b"\n", b"HTTP/9.9 x\r\n"]
)
def test_what_does_not_speak_http_is_garbled(attacked, said):
    with pytest.raises((errors.Garbled, errors.CutShort)):
        attacked(lambda visit: visit.send(said))


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1",
        "127.1",
        "0",
        "0x7f.1",
        "0177.0.0.1",
        "2130706433",
        "①②⑦.⓪.⓪.①",
        "[::1]",
        "[::ffff:127.0.0.1]",
        "[::7f00:1]",
        "[fec0::1]",
        "[::ffff:0:127.0.0.1]",
        "[64:ff9b::7f00:1]",
        "169.254.169.254",
        "100.64.0.1",
    ],
)
def test_this_machine_is_refused_however_it_is_written(world, scheme, host):
    made = world(lambda visit: visit.answer())
    with pytest.raises(errors.AddressRefused):
        fetch(f"{scheme}://{host}/", purpose="test")
    assert made.dialed == []


@pytest.mark.parametrize(
    "addresses", [["10.0.0.1"], [PUBLIC, "127.0.0.1"], ["::1", PUBLIC], [PUBLIC, "fe80::1%eth0"]]
)
def test_one_private_address_of_a_name_refuses_all(world, scheme, addresses):
    made = world(lambda visit: visit.answer(), names={GOOD: addresses})
    with pytest.raises(errors.AddressRefused):
        fetch(f"{scheme}://{GOOD}/", purpose="test")
    assert made.dialed == []


def test_a_name_that_turns_private_is_asked_once(world, scheme):
    """What was checked is what is connected to; the name is not resolved again for it."""
    made = world(lambda visit: visit.answer(b"public"))
    first = made.resolve

    def rebinding(host, port):
        found = first(host, port)
        made.names[GOOD] = ["127.0.0.1"]
        return found

    policy = made.policy()
    object.__setattr__(policy, "resolver", rebinding)
    assert fetch(f"{scheme}://{GOOD}/", purpose="test", policy=policy).content == b"public"
    assert made.asked == [(GOOD, 80 if scheme == "http" else 443)]
    assert [address for address, _port in made.dialed] == [PUBLIC]


def test_a_name_service_that_hangs_is_left_behind(world, scheme, survives):
    made, found = world(lambda visit: visit.answer()), []

    def hang(host, port):
        made.stop.wait(PATIENCE)
        found.append(PUBLIC)
        return found

    policy = made.policy(seconds=0.4)
    object.__setattr__(policy, "resolver", hang)
    with survives(), pytest.raises(errors.TooSlow):
        fetch(f"{scheme}://{GOOD}/", purpose="test", policy=policy)
    assert not found


@pytest.mark.parametrize(
    "location",
    [
        "http://127.0.0.1/",
        "https://[::1]/",
        "//169.254.169.254/latest/",
        "http://inside.example/",
        "http://good.example:8080/",
        "http://good.example:22/",
        "file:///etc/passwd",
        "ftp://good.example/",
        "gopher://good.example/",
        "javascript:alert(1)",
        "http://good.example\\@127.0.0.1/",
        "http://anna@good.example/",
        "http://good.example/" + "x" * 3_000,
    ],
)
def test_every_rule_holds_again_at_a_redirect(world, scheme, location):
    names = {GOOD: [PUBLIC], "inside.example": ["192.168.0.1"]}
    made = world(lambda visit: visit.redirect(location), names=names)
    with pytest.raises(errors.AddressRefused):
        fetch(f"{scheme}://{GOOD}/", purpose="test")
    assert len(made.dialed) == 1


def test_a_loop_ends(attacked):
    with pytest.raises(errors.TooManyRedirects):
        attacked(lambda visit: visit.redirect("/again"))


def test_five_redirects_are_followed_and_six_are_not(world, scheme):
    def count(visit):
        number = int(visit.path[1:])
        visit.redirect(f"/{number - 1}") if number else visit.answer(b"arrived")

    made = world(count)
    found = fetch(f"{scheme}://{GOOD}/5", purpose="test")
    assert (found.content, len(found.hops)) == (b"arrived", 5)
    with pytest.raises(errors.TooManyRedirects):
        fetch(f"{scheme}://{GOOD}/6", purpose="test")
    assert len(made.visits) == 12


def test_slow_redirects_share_one_deadline(world, scheme):
    """Each is quicker than the deadline; the five that are allowed are not."""

    def slow(visit):
        visit.stop.wait(0.15)
        visit.redirect("/again")

    world(slow, limits={"seconds": 0.6})
    with pytest.raises(errors.TooSlow):
        fetch(f"{scheme}://{GOOD}/", purpose="test")


@pytest.mark.parametrize("kind", ["self-signed", "wrong name"])
def test_a_certificate_that_proves_nothing_is_not_trusted(world, kind):
    authority()
    certificate = self_signed_for(GOOD) if kind == "self-signed" else certificate_for("x.example")
    made = world(lambda visit: visit.answer(b"secret"), certificate=certificate)
    with pytest.raises(errors.TLSFailed):
        fetch(f"https://{GOOD}/", purpose="test")
    assert made.visits == []


def test_plain_http_at_the_port_of_https_is_not_trusted(world):
    made = world(lambda visit: visit.answer(b"secret"), limits={"seconds": 0.4})
    made.ports[443] = made.ports[80]
    with pytest.raises((errors.TLSFailed, errors.TooSlow)):
        fetch(f"https://{GOOD}/", purpose="test")
    assert made.visits == []


def test_nobody_there_is_out_of_reach(world, scheme):
    made = world(lambda visit: visit.answer())
    policy = made.policy()

    def refuse(address, port, seconds):
        raise ConnectionRefusedError

    object.__setattr__(policy, "dial", refuse)
    with pytest.raises(errors.Unreachable):
        fetch(f"{scheme}://{GOOD}/", purpose="test", policy=policy)
