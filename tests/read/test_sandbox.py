"""Each original is read in a process of its own: what goes wrong there stays there, and ends in a sentence."""

from __future__ import annotations

import io
import multiprocessing
import os
import threading
import zipfile
from pathlib import Path

import pytest

from careo import errors
from careo.options import ReadOptions
from careo.read import read
from careo.read.sandbox import read_apart

OPTIONS = ReadOptions()
STORY = "Clerks say ledgers were rewritten\n\nTwo clerks told the board that the ledgers had been rewritten."


def given(folder: Path, data: bytes, name: str = "paper.txt") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def test_apart_is_the_same_as_in_this_process(tmp_path: Path) -> None:
    for name in ("paper.txt", "página con ñ.txt"):
        assert read_apart(given(tmp_path, STORY.encode(), name), name, OPTIONS) == read(STORY.encode(), name, OPTIONS)


BAD = [
    pytest.param(b"", "empty.txt", errors.Damaged, "is empty", id="empty"),
    pytest.param(b" \n\t\n", "blank.txt", errors.Damaged, "white space only", id="white space"),
    pytest.param(bytes(range(256)) * 40, "binary.txt", errors.NoReader, "binary data", id="binary named .txt"),
    pytest.param(
        b"\x89PNG\r\n\x1a\n" + b"\x00" * 99, "photo.txt", errors.NoReader, r"an image \(PNG\)", id="image named .txt"
    ),
    pytest.param(b"\x7fELF\x02\x01\x01" + b"\x00" * 99, "tool.txt", errors.NoReader, "a program", id="program"),
    pytest.param(b"{\\rtf1 hello}", "letter.rtf", errors.NoReader, "RTF", id="RTF"),
    pytest.param(b"a,b\n1,2\n", "list.csv", errors.NoReader, "a table of values", id="CSV"),
    pytest.param(
        b"From: a@b.example\r\nTo: c@d.example\r\nReceived: x\r\n\r\nHi", "m.eml", errors.NoReader, "e-mail", id="mail"
    ),
    pytest.param(b"%PDF-1.7\nnothing of it", "paper.pdf", errors.Damaged, "damaged or cut short", id="truncated PDF"),
    pytest.param(b"no zip", "paper.docx", errors.Damaged, "not a DOCX", id="DOCX that is no zip"),
]


@pytest.mark.parametrize(("data", "name", "kind", "words"), BAD)
def test_bad_input_ends_in_a_sentence(
    tmp_path: Path, data: bytes, name: str, kind: type[errors.Unreadable], words: str
) -> None:
    with pytest.raises(kind, match=words) as caught:
        read_apart(given(tmp_path, data, name), name, OPTIONS)
    assert type(caught.value) is kind
    sentence = str(caught.value)
    assert sentence.startswith(name)
    assert sentence.endswith(".")
    assert "Traceback" not in sentence


def test_broken_utf8_is_read_with_a_note(tmp_path: Path) -> None:
    reading = read_apart(given(tmp_path, STORY.encode() + " según él".encode() + b"\xff.\n"), "paper.txt", OPTIONS)
    assert "según él\ufffd." in reading.text
    assert f"1 place is no UTF-8 and shown as \ufffd (character {len(STORY) + 9} of the file)." in reading.notes


def test_an_archive_is_named(tmp_path: Path) -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("a.txt", "words")
    with pytest.raises(errors.NoReader, match=r"an archive, .*Unpack it"):
        read_apart(given(tmp_path, buffer.getvalue(), "pile.zip"), "pile.zip", OPTIONS)


def test_too_large_a_file_is_not_opened(tmp_path: Path) -> None:
    with pytest.raises(errors.TooMuch, match="more than the 0 MB"):
        read_apart(given(tmp_path, b"x" * 2_000_000), "paper.txt", ReadOptions(largest_megabytes=0))


def test_memory_is_bounded(tmp_path: Path) -> None:
    with pytest.raises(errors.TooMuch, match="needed more than 8 MB of memory"):
        read_apart(given(tmp_path, STORY.encode() * 200_000), "paper.txt", ReadOptions(memory_megabytes=8))


def test_time_is_bounded(tmp_path: Path) -> None:
    with pytest.raises(errors.TooMuch, match="took more than 0 seconds"):
        read_apart(given(tmp_path, STORY.encode()), "paper.txt", ReadOptions(seconds=0))
    assert read_apart(given(tmp_path, STORY.encode()), "paper.txt", OPTIONS).text == STORY


def test_no_child_is_left_behind_and_no_file_of_this_process_is_seen(tmp_path: Path) -> None:
    before = set(os.listdir("/proc/self/fd"))
    path = given(tmp_path, STORY.encode())
    read_apart(path, "paper.txt", OPTIONS)
    once = set(os.listdir("/proc/self/fd"))
    for _ in range(5):
        read_apart(path, "paper.txt", OPTIONS)
    assert set(os.listdir("/proc/self/fd")) == once
    assert len(once) <= len(before) + 1


def test_several_threads_read_at_once(tmp_path: Path) -> None:
    paths = [given(tmp_path, f"{STORY} Clerk {number} agreed.".encode(), f"{number}.txt") for number in range(12)]
    texts: dict[str, str] = {}

    def work(path: Path) -> None:
        texts[path.name] = read_apart(path, path.name, OPTIONS).text

    threads = [threading.Thread(target=work, args=(path,)) for path in paths]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert texts == {f"{number}.txt": f"{STORY} Clerk {number} agreed." for number in range(12)}


def words_of(path: str) -> str:
    return read_apart(Path(path), "paper.txt", OPTIONS).text


@pytest.mark.parametrize("method", ["fork", "spawn"])
def test_worker_processes_have_a_server_of_their_own(tmp_path: Path, method: str) -> None:
    path = given(tmp_path, STORY.encode())
    assert words_of(str(path)) == STORY
    with multiprocessing.get_context(method).Pool(2) as pool:
        assert pool.map(words_of, [str(path)] * 4) == [STORY] * 4
    assert words_of(str(path)) == STORY


def test_a_missing_file_is_the_callers_matter(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        read_apart(tmp_path / "none.txt", "none.txt", OPTIONS)
