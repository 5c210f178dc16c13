"""The commands: thin shells over the case and the stages. stdout is data; progress, logs and refusals go to stderr.

What is heavy (the parser, the stages, the server) is imported inside the command that needs it, so that `--help` and a
wrong use answer at once.
"""

from __future__ import annotations

import io
import os
import shlex
import sys
import traceback
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer
from rich.console import Console, RenderableType

from careo import errors
from careo.options import ExtractOptions, ReadOptions
from careo.present.decisions import judgement_views, kind_of
from careo.present.desk.search import WITHIN, hit_lines, within_of
from careo.present.dossier import gather, gather_texts
from careo.present.exports.leaving import leaving
from careo.present.exports.writing import FORMATS, format_of, free, written
from careo.present.identifiers import expand, known_ids, passage_of
from careo.present.nouns import NOUNS, json_line, lookup, noun_of, views_of
from careo.present.plain_files import FileOffsets, attribution_views, date_of, date_views, language_of
from careo.present.progress import ProgressBar
from careo.present.terminal import show as show_views
from careo.present.terminal.decisions import judgements as render_judgements
from careo.present.terminal.files import attributions as render_attributions
from careo.present.terminal.files import dates as render_dates
from careo.present.terminal.overview import show_overview
from careo.present.terminal.search import show_found
from careo.present.views import FileAttributionsView, FileDatesView
from careo.present.wording import added_words, count_words, safe
from careo.protect.identifiers import KeyedIds
from careo.records.documents import Language, Reading
from careo.records.viewers import OWNER, Viewer

if TYPE_CHECKING:
    from careo.case.case import Case

DONE, REFUSED, WRONG_USE, INTERRUPTED = 0, 1, 2, 130
WRONG = (errors.WrongUse, errors.NoSuchCase, errors.CaseExists, errors.NoSuchRecord)
"""What the person who typed the command can put right in the command."""

app = typer.Typer(
    name="careo",
    help="Who says what, on whose word: builds the case from a pile of documents.",
    add_completion=False,
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)

CaseFolder = Annotated[Path, typer.Argument(metavar="CASE", help="The case's folder.")]
Files = Annotated[list[Path], typer.Argument(metavar="FILE", help="Plain-text files.")]
Json = Annotated[bool, typer.Option("--json", help="One JSON object a line, for programs.")]
Include = Annotated[
    list[str] | None,
    typer.Option("--include", metavar="ID", help="Show this restricted or withdrawn document too (repeatable)."),
]
Spoken = Annotated[
    str | None, typer.Option("--language", metavar="en|es", help="The files' language; else told from the text.")
]
Port = Annotated[int, typer.Option("--port", metavar="N", min=0, max=65535, help="The port; 0 takes a free one.")]
AllowHost = Annotated[
    list[str] | None,
    typer.Option(
        "--allow-host",
        metavar="HOST",
        help="Passages may go to a second reader on this host, if careo.toml names it (repeatable).",
    ),
]
NoBrowser = Annotated[bool, typer.Option("--no-browser", help="Only print the address.")]


@app.command()
def new(case: CaseFolder) -> None:
    """Make an empty case."""
    from careo.case.case import new_case

    new_case(case).close()
    tell(f"Made an empty case in {case}. Add documents with: careo add {case} PATH…")


@app.command()
def add(
    case: CaseFolder,
    paths: Annotated[list[Path], typer.Argument(metavar="PATH", help="Files and folders to read.")],
    allow_host: AllowHost = None,
) -> None:
    """Read files and folders into a case. Stopped at any point, it takes up where it stopped when run again."""
    hosts = allow_host or ()
    with opened(case, hosts) as kept:
        allowed = [word for host in hosts for word in ("--allow-host", host)]
        again = shlex.join(["careo", "add", str(case), *map(str, paths), *allowed])
        with watched(again) as bar:
            added = kept.add(paths, bar)
        restricted = len(kept.restricted())
    for outcome, told in (("kept", "Kept unread"), ("refused", "Refused")):
        for item in (item for item in added if item.outcome == outcome):
            tell(f"{told}: {', '.join(item.paths)}: {item.why or 'no reason was recorded'}")
    tell(added_words(added))
    if restricted:
        tell(
            f"{count_words(restricted, 'document')} of the case came under conditions that keep words out of every output."
        )
    raise typer.Exit(REFUSED if any(item.outcome == "refused" for item in added) else DONE)


@app.command()
def show(
    case: CaseFolder,
    what: Annotated[str, typer.Argument(metavar="WHAT", help=f"One of: {', '.join(NOUNS)}.")],
    identifier: Annotated[
        str | None, typer.Option("--id", metavar="ID", help="Only what this id opens; its beginning will do.")
    ] = None,
    include: Include = None,
    json: Json = False,
    allow_host: AllowHost = None,
) -> None:
    """Show what is in a case, set to be read."""
    noun = noun_of(what)
    with opened(case, allow_host or ()) as kept:
        wanted = asked_for(kept, include or ())
        whole = noun not in ("documents", "texts")
        dossier = gather(kept, wanted) if whole else gather_texts(kept, wanted)
        say_left_out(kept, wanted)
    views = views_of(dossier, noun) if identifier is None else lookup(dossier, noun, identifier)
    if json:
        print_lines(views)
    else:
        show_views(paper(), dossier, noun, views)


@app.command()
def search(
    case: CaseFolder,
    query: Annotated[
        str,
        typer.Argument(
            metavar="QUERY", help="Words, “phrases”, AND, OR, NOT, NEAR(a b, 10), begin*; any text will do."
        ),
    ],
    within: Annotated[str | None, typer.Option("--in", metavar="WHAT", help=f"Only in: {', '.join(WITHIN)}.")] = None,
    limit: Annotated[int, typer.Option("--limit", metavar="N", min=0, help="How many of each to show.")] = 10,
    include: Include = None,
    json: Json = False,
    allow_host: AllowHost = None,
) -> None:
    """Look for words in what the case shows. Texts, statements and names are searched; hits stand in their context."""
    asked = within_of(within)
    with opened(case, allow_host or ()) as kept:
        wanted = asked_for(kept, include or ())
        found = {of: kept.search(query, of, limit=limit, include=wanted) for of in asked}
        dossier = gather_texts(kept, wanted) if asked == ("texts",) else gather(kept, wanted)
        say_left_out(kept, wanted)
    tell(found[asked[0]].understood)
    if json:
        print_lines(hit_lines(dossier, found))
    else:
        show_found(paper(), dossier, found)


@app.command()
def judge(
    case: CaseFolder,
    kind: Annotated[
        str, typer.Argument(metavar="KIND", help="What is decided: “same entity”, “check”, “withdraw”, “take back”…")
    ],
    targets: Annotated[list[str], typer.Argument(metavar="TARGET", help="Ids, or passages as DOCUMENT:START-END.")],
    why: Annotated[str, typer.Option("--why", metavar="TEXT", help="The reason, in words.")],
    field: Annotated[str | None, typer.Option("--field", metavar="NAME", help="What is corrected.")] = None,
    value: Annotated[str | None, typer.Option("--value", metavar="TEXT", help="What it is instead.")] = None,
    by: Annotated[str | None, typer.Option("--by", metavar="NAME", help="Who decides.")] = None,
) -> None:
    """Record what a person decided. It is only ever added, and can be taken back by a further judgement."""
    named = kind_of(kind)
    with opened(case, None, by) as kept:
        hidden = (*kept.restricted(), *kept.withdrawn())
        dossier = gather(kept, hidden)
        ids = known_ids(dossier, (item.id for item in kept.judgements()))
        found = [passage_of(target, dossier) or expand(target, ids) for target in targets]
        made = kept.judge(named, found, why, field=field, value=value)
    tell(f"Recorded: {made.kind}, by {made.who}. To take it back: careo judge {case} “take back” {made.id} --why …")
    print(made.id)


@app.command()
def judgements(case: CaseFolder, include: Include = None, json: Json = False, allow_host: AllowHost = None) -> None:
    """List every judgement ever made. Those taken back, and those whose place is no longer found, are among them."""
    with opened(case, allow_host or ()) as kept:
        wanted = asked_for(kept, include or ())
        hidden = {*kept.restricted(), *kept.withdrawn()} - set(wanted)
        views = judgement_views(kept.judgements(), kept.lost_judgements(), hidden)
        say_left_out(kept, wanted)
    if json:
        print_lines(views)
    else:
        for part in render_judgements(views):
            paper().print(part)


@app.command()
def export(
    case: CaseFolder,
    format_: Annotated[str, typer.Argument(metavar="FORMAT", help=f"One of: {', '.join(FORMATS)}.")],
    out: Annotated[Path, typer.Argument(metavar="OUT", help="A file for json, a folder for csv; must not exist yet.")],
    allow_host: AllowHost = None,
) -> None:
    """Write what may leave the case. Nothing restricted leaves, no paths, and no id that anybody else could match."""
    form = format_of(format_)
    free(out)
    with opened(case, allow_host or ()) as kept:
        dossier = gather(kept)
        content = leaving(dossier, KeyedIds(kept.release_key()).keyed, kept.restricted())
        say_left_out(kept, ())
    written(content, form, out)
    tell(f"Wrote {out}: {', '.join(count_words(len(rows), noun, noun) for noun, rows in content.items())}.")


@app.command()
def verify(case: CaseFolder, allow_host: AllowHost = None) -> None:
    """Check that all is as it was recorded. Originals, records and the custody log are read; each fault is told."""
    with opened(case, allow_host or ()) as kept:
        originals = sum(1 for item in kept.documents((*kept.restricted(), *kept.withdrawn())) if item.id is not None)
        faults = kept.verify()
    print(f"Checked {count_words(originals, 'original')}, the records and the custody log of {safe(str(case))}.")
    for fault in faults:
        print(safe(fault))
    print("All is as it was recorded." if not faults else f"{count_words(len(faults), 'fault')} found.")
    raise typer.Exit(REFUSED if faults else DONE)


@app.command("open")
def open_(
    case: CaseFolder,
    port: Port = 0,
    no_browser: NoBrowser = False,
    include: Include = None,
    allow_host: AllowHost = None,
) -> None:
    """Open the desk on a case. It answers on this machine only, at the one-time address printed; Ctrl-C ends it."""
    from careo.web.serving import serve

    with opened(case, allow_host or ()) as kept:
        wanted = asked_for(kept, include or ())
        say_left_out(kept, wanted)
        serve(kept, wanted, port, browser=not no_browser, say=announce)


@app.command()
def demo(
    no_browser: NoBrowser = False,
    at: Annotated[
        Path | None,
        typer.Option("--at", metavar="PATH", help="Where the sample case is kept; else in your data folder."),
    ] = None,
    port: Port = 0,
    allow_host: AllowHost = None,
) -> None:
    """Build the sample case and open the desk on it. It is kept, and reopened the next time; Ctrl-C ends it."""
    from careo.case.case import new_case
    from careo.web.sample import sample_case, sample_folder
    from careo.web.serving import serve

    sample = sample_folder()
    place = at or sample_case(sample)
    if not os.path.lexists(place):
        place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        new_case(place).close()
        tell(f"Making the sample case in {place}.")
    with opened(place, allow_host or ()) as kept:
        with watched("careo demo") as bar:
            kept.add(sorted(sample.iterdir()), bar)
        say_left_out(kept, ())
        show_overview(paper(), gather(kept), str(place))
        serve(kept, (), port, browser=not no_browser, say=announce)


@app.command()
def statements(files: Files, language: Spoken = None, json: Json = False) -> None:
    """Find who says what in plain-text files."""
    from careo.extract.attributions.finding import find_attributions
    from careo.extract.attributions.spanish import find_attributions_spanish
    from careo.extract.parsing import cut

    def found(path: Path, reading: Reading, offsets: FileOffsets) -> FileAttributionsView:
        parsed = cut("", reading)
        find = find_attributions_spanish if parsed.language == "es" else find_attributions
        return FileAttributionsView(file=str(path), attributions=attribution_views(find(parsed), offsets))

    each_file(files, language_of(language), json, found, render_attributions)


@app.command()
def dates(
    files: Files,
    written_on: Annotated[
        str | None,
        typer.Option(
            "--written", metavar="DATE", help="When the files were written, as EDTF; else as they declare it."
        ),
    ] = None,
    language: Spoken = None,
    json: Json = False,
) -> None:
    """Find dates in plain-text files, as EDTF."""
    from careo.extract.dates.finding import find_dates

    written_as = date_of(written_on)

    def found(path: Path, reading: Reading, offsets: FileOffsets) -> FileDatesView:
        dated = find_dates(
            "", reading.text, reading.facts.language, written_as or reading.facts.published, ExtractOptions()
        )
        return FileDatesView(file=str(path), dates=date_views(dated, offsets))

    each_file(files, language_of(language), json, found, render_dates)


def main(arguments: Sequence[str] | None = None) -> None:
    """Run one command and exit with its status. A person is shown sentences, never a stack trace."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        app(arguments, prog_name="careo")
    except errors.CareoError as error:
        tell(str(error))
        sys.exit(WRONG_USE if isinstance(error, WRONG) else REFUSED)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(REFUSED)
    except Exception as error:
        place = traceback.extract_tb(error.__traceback__)[-1]
        tell(
            f"Careo stopped by a fault of its own: {type(error).__name__}: {error} ({Path(place.filename).name}, line "
            f"{place.lineno}). What had been acknowledged is kept; please report this."
        )
        sys.exit(REFUSED)


def tell(sentence: str) -> None:
    """Say something to the person, on stderr."""
    print(safe(sentence), file=sys.stderr, flush=True)


def announce(sentence: str) -> None:
    """Say something on stdout at once, also where stdout is a pipe that somebody waits on."""
    print(sentence, flush=True)


def paper() -> Console:
    """Where what is read goes: as wide as the terminal, without colour where there is none."""
    return Console(highlight=False, emoji=False, markup=False)


def print_lines(views: Iterable[object]) -> None:
    """One JSON object a line."""
    for view in views:
        print(json_line(view))


@contextmanager
def opened(folder: Path, hosts: Sequence[str] | None, by: str | None = None) -> Iterator[Case]:
    """The case, open for as long as the command runs; `hosts` are those it may give passages to, None no second reader at all."""
    from careo.case.case import open_case
    from careo.case.second_reader import Outside

    outside = Outside(hosts=tuple(hosts or ()), asks=hosts is not None, say=tell)
    case = open_case(folder, viewer=OWNER if by is None else Viewer(name=by), outside=outside)
    try:
        yield case
    finally:
        case.close()


@contextmanager
def watched(again: str) -> Iterator[ProgressBar]:
    """A progress bar on stderr; Ctrl-C ends with a sentence that says how to take it up again."""
    try:
        with ProgressBar(Console(stderr=True, highlight=False)) as bar:
            yield bar
    except KeyboardInterrupt:
        tell(f"Stopped. What was taken in and read so far is kept; take it up again with: {again}")
        raise typer.Exit(INTERRUPTED) from None


def asked_for(case: Case, include: Iterable[str]) -> tuple[str, ...]:
    """Full ids of the restricted or withdrawn documents that the person named; NoSuchRecord for any other name."""
    hidden = {*case.restricted(), *case.withdrawn()}
    found = [expand(typed, hidden) for typed in include]
    for typed in found:
        if typed not in hidden:
            raise errors.NoSuchRecord(f"{typed} is neither restricted nor withdrawn in this case; nothing was shown.")
    return tuple(sorted(set(found)))


def say_left_out(case: Case, include: Iterable[str]) -> None:
    """Say how many documents are left out, wholly or in part, and how to ask for one."""
    for hidden, why in ((case.restricted(), "restricted, wholly or in part"), (case.withdrawn(), "withdrawn")):
        left = sorted(set(hidden) - set(include))
        if left:
            verb = "is" if len(left) == 1 else "are"
            short = ", ".join(item[:12] for item in left)
            tell(f"Left out: {count_words(len(left), 'document')} that {verb} {why} (--include {short}).")


Found = TypeVar("Found", FileAttributionsView, FileDatesView)


def each_file(
    files: Sequence[Path],
    language: Language | None,
    json: bool,
    find: Callable[[Path, Reading, FileOffsets], Found],
    render: Callable[[Found, str], Iterable[RenderableType]],
) -> None:
    """Read each plain-text file and print what is found in it; what cannot be read is told, and the others are done."""
    from careo.read import read

    refused = False
    console = paper()
    for path in files:
        try:
            original = path.read_bytes()
            reading = read(original, path.name, ReadOptions())
            if reading.media_type != "text/plain":
                raise errors.NoReader(f"{path} is no plain text but {reading.media_type}. Add it to a case to read it.")
        except OSError as error:
            tell(
                f"{path} could not be opened ({error.strerror}); the other files are done. See that it is there and yours."
            )
            refused = True
            continue
        except errors.Unreadable as error:
            tell(f"Refused: {path}: {error}")
            refused = True
            continue
        if language is not None:
            reading = replace(reading, facts=replace(reading.facts, language=language))
        offsets = FileOffsets(original, reading.segments)
        view = find(path, reading, offsets)
        if json:
            announce(json_line(view))
        else:
            for part in render(view, offsets.file):
                console.print(part)
    raise typer.Exit(REFUSED if refused else DONE)
