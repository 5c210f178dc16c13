"""What leaves a case: no plain id, no digest, no path, nothing restricted; and it hangs together."""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hand_made_case import HARBOUR, LEDGER, S_30, A, B, HandMadeCase

from careo.errors import Refused, WrongUse
from careo.present.dossier import gather
from careo.present.exports.csv_folder import csv_folder
from careo.present.exports.json_file import json_file
from careo.present.exports.leaving import Content, leaving
from careo.present.exports.writing import format_of, written
from careo.present.nouns import NOUNS
from careo.protect.identifiers import KeyedIds
from careo.records.findings import Gap
from careo.records.passages import Reason

KEY = bytes(range(32))
PLAIN_ID = re.compile(rb"\b[a-z]-[0-9a-f]{20}\b|[0-9a-f]{64}")


def left(case: HandMadeCase, key: bytes = KEY, restricted: tuple[str, ...] = ()) -> Content:
    return leaving(gather(case), KeyedIds(key).keyed, restricted)


def outputs(content: Content) -> list[bytes]:
    return [json_file(content), *csv_folder(content).values()]


def test_no_plain_id_digest_or_path_leaves(hand_made: HandMadeCase) -> None:
    gossip = Gap(
        kind="odd", about=S_30, why=f"In harbour.txt of /in/harbour.txt, the statement {S_30} of {A} stands alone."
    )
    hand_made.weighed = replace(hand_made.weighed, gaps=(gossip,))
    for output in outputs(left(hand_made)):
        assert not PLAIN_ID.search(output)
        for path in (b"harbour.txt", b"ledger-notes.txt", b"/in/", b"locked"):
            assert path not in output
        assert b"Noor" not in output


def test_references_hold_together(hand_made: HandMadeCase) -> None:
    content = json.loads(json_file(left(hand_made)))
    known = {row["id"] for rows in content.values() for row in rows if "id" in row}
    lineages = {item["id"] for row in content["claims"] for item in row["lineages"]}
    accounts = [account for row in content["figures"] for account in row["accounts"]]
    pointing = [row["statement"] for row in content["claims"]]
    pointing += [
        item for row in content["claims"] for side in ("supports", "disputes", "qualifies") for item in row[side]
    ]
    pointing += [row["document"] for row in content["statements"]] + [account["statement"] for account in accounts]
    pointing += [row["source"]["entity"] for row in content["statements"] if row["source"] and row["source"]["entity"]]
    pointing += [row["a"] for row in content["relations"]] + [
        row["entity"] for row in content["origins"] if row["entity"]
    ]
    assert set(pointing) <= known
    assert not lineages & known


def test_keys_of_two_cases_give_ids_that_cannot_be_matched(hand_made: HandMadeCase) -> None:
    one, other = left(hand_made), left(hand_made, key=bytes(32))
    assert {row["id"] for row in one["statements"]}.isdisjoint(row["id"] for row in other["statements"])
    assert outputs(one) == outputs(left(HandMadeCase()))


def test_words_and_offsets_leave_as_they_are(hand_made: HandMadeCase) -> None:
    content = left(hand_made)
    assert sorted(row["text"] for row in content["texts"]) == sorted((HARBOUR, LEDGER))
    row = next(row for row in content["statements"] if row["manner"] == "mixed")
    assert row["content"]["text"] == " … ".join(HARBOUR[start:end] for start, end in row["content"]["spans"])
    assert [row["checked"] for row in content["statements"]].count(True) == 1


def test_what_nobody_could_read_stays(hand_made: HandMadeCase) -> None:
    assert len(left(hand_made)["documents"]) == 2


def test_what_a_person_wrote_when_they_decided_stays(hand_made: HandMadeCase) -> None:
    words = "Noor decided: first hand (their cousin Abe told me so in private)."
    claim = hand_made.weighed.claims[0]
    judged = tuple(
        replace(item, reasons=(Reason(text=words, weight=1.0, by_person=True), *item.reasons))
        for item in claim.lineages
    )
    claims = (replace(claim, lineages=judged), *hand_made.weighed.claims[1:])
    hand_made.weighed = replace(hand_made.weighed, claims=claims)
    content = left(hand_made)
    for output in outputs(content):
        assert b"Noor" not in output
        assert b"cousin" not in output
    (row,) = (row for row in content["claims"] if row["id"] == KeyedIds(KEY).keyed(claim.id))
    decided, made = row["lineages"][0]["reasons"]
    assert decided == {"text": "A person decided this.", "weight": 1.0, "passages": []}
    assert set(made) == set(decided)
    assert made["text"] == claim.lineages[0].reasons[0].text


def test_a_document_restricted_in_part_leaves_without_text_and_places(hand_made: HandMadeCase) -> None:
    hand_made.hidden = (A,)
    content = left(hand_made, restricted=(A,))
    assert [row["text"] for row in content["texts"]] == [LEDGER]
    keyed = KeyedIds(KEY).keyed(A)
    spans: list[Any] = []

    def walk(value: Any, document: str | None) -> None:
        if isinstance(value, dict):
            inner = value.get("document", document)
            for name, item in value.items():
                if name == "spans" and inner == keyed:
                    spans.append(item)
                walk(item, inner)
        elif isinstance(value, list):
            for item in value:
                walk(item, document)

    for rows in content.values():
        walk(rows, None)
    assert len(spans) > 5
    assert not any(spans)


def test_csv_has_a_file_for_each_noun_and_a_row_for_each_line(hand_made: HandMadeCase) -> None:
    content = left(hand_made)
    files = csv_folder(content)
    assert sorted(files) == sorted(f"{noun}.csv" for noun in NOUNS)
    for noun in NOUNS:
        rows = list(csv.DictReader(io.StringIO(files[f"{noun}.csv"].decode(), newline="")))
        assert len(rows) == len(content[noun])
        assert all(None not in row and None not in row.values() for row in rows)


def test_csv_cells(hand_made: HandMadeCase) -> None:
    files = csv_folder(left(hand_made))
    rows = list(csv.DictReader(io.StringIO(files["statements.csv"].decode(), newline="")))
    mixed = next(row for row in rows if row["manner"] == "mixed")
    assert mixed["source_text"] == "Mayor Ilda Venn"
    assert re.fullmatch(r"\d+-\d+ \d+-\d+", mixed["content_spans"])
    assert json.loads(mixed["chain"])[0]["name"] == "Harbour Courier"
    claims = list(csv.DictReader(io.StringIO(files["claims.csv"].decode(), newline="")))
    assert {row["origins_supports_at_least"] for row in claims} == {"1"}
    assert "" in {row["origins_disputes_at_most"] for row in claims}


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t"])
def test_a_spreadsheet_runs_nothing(hand_made: HandMadeCase, start: str) -> None:
    hostile = start + "cmd|' /C calc'!A0"
    hand_made.weighed = replace(hand_made.weighed, gaps=(Gap(kind="odd", about=hostile, why=hostile),))
    (row,) = csv.DictReader(io.StringIO(csv_folder(left(hand_made))["gaps.csv"].decode(), newline=""))
    assert row["about"] == row["why"] == "'" + hostile


def test_exports_are_written_whole_and_for_their_owner(hand_made: HandMadeCase, tmp_path: Path) -> None:
    content = left(hand_made)
    written(content, "json", tmp_path / "out.json")
    written(content, "csv", tmp_path / "out")
    assert json.loads((tmp_path / "out.json").read_bytes())["documents"]
    assert (tmp_path / "out.json").stat().st_mode & 0o777 == 0o600
    assert (tmp_path / "out").stat().st_mode & 0o777 == 0o700
    assert {path.name for path in (tmp_path / "out").iterdir()} == set(csv_folder(content))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out", "out.json"]


@pytest.mark.parametrize("form", ["json", "csv"])
def test_nothing_is_written_over(hand_made: HandMadeCase, tmp_path: Path, form: str) -> None:
    there, dangling = tmp_path / "there", tmp_path / "dangling"
    there.write_text("mine")
    dangling.symlink_to(tmp_path / "nowhere")
    for place in (there, dangling, tmp_path):
        with pytest.raises(WrongUse, match="already something"):
            written(left(hand_made), form, place)
    assert there.read_text() == "mine"
    assert not (tmp_path / "nowhere").exists()


def test_a_place_that_cannot_be_written_is_told(hand_made: HandMadeCase, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="nothing was left there"):
        written(left(hand_made), "json", tmp_path / "no" / "such" / "out.json")


def test_a_format_that_is_none_is_wrong_use() -> None:
    with pytest.raises(WrongUse, match="json, csv"):
        format_of("pdf")


def test_document_ids_leave_as_keyed_ids(hand_made: HandMadeCase) -> None:
    assert {row["id"] for row in left(hand_made)["documents"]} == {KeyedIds(KEY).keyed(A), KeyedIds(KEY).keyed(B)}
