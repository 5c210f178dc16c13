"""Entities across documents on ECB+ dev: B-cubed over gold mentions that are names, beside an exact-name floor.

`python -m bench.entities [train|dev] [--errors]`. The corpus keeps only annotated sentences, so most documents are a few lines. A gold
mention takes the place of what Careo found there; people, organisations and places only (HUM, LOC): names, phrases that hold a name, and the rest apart.
"""

from __future__ import annotations

import json
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from careo.extract.coreference.finding import find_references
from careo.extract.mentions.finding import find_mentions
from careo.extract.mentions.written import certain_kind
from careo.extract.parsing import Parsed, parse
from careo.extract.relations.finding import find_relations
from careo.options import ResolveOptions
from careo.records.documents import Block, Document, Facts, Reading
from careo.records.extraction import Extraction
from careo.records.ids import passage_id
from careo.records.passages import Span
from careo.records.statements import Mention
from careo.resolve.entities import resolve_entities
from careo.text.names import fold, is_acronym, spaced, split_title, without_article, without_possessive

DATA = Path(__file__).parents[1].parent / "shared" / "data" / "ecbplus"


@dataclass(frozen=True, slots=True)
class Gold:
    """A marked mention: where it stands, what it names, what sort of thing that is."""

    document: str
    span: Span
    chain: str
    sort: str
    text: str


@dataclass(frozen=True, slots=True)
class Corpus:
    """Texts put together from tokens, and the marked mentions in them."""

    texts: Mapping[str, tuple[str, tuple[Block, ...]]]
    gold: tuple[Gold, ...]


@dataclass(frozen=True, slots=True)
class Documents:
    """The material that resolving asks for."""

    readings: Mapping[str, Reading]
    extractions: Mapping[str, Extraction]

    def documents(self) -> tuple[str, ...]:
        return tuple(sorted(self.readings))

    def document(self, document: str) -> Document:
        return Document(id=document, media_type="text/plain", outcome="read", why=None, paths=())

    def reading(self, document: str) -> Reading:
        return self.readings[document]

    def extraction(self, document: str) -> Extraction:
        return self.extractions[document]


def corpus(part: str) -> Corpus:
    """Documents with a block a sentence; spaces between all tokens."""
    tokens: dict[str, dict[int, dict[int, str]]] = defaultdict(lambda: defaultdict(dict))
    for line in (DATA / f"{part}.corpus.tsv").read_text(encoding="utf-8").splitlines():
        if line.strip():
            document, sentence, number, token, *_ = line.split("\t")
            tokens[document][int(sentence)][int(number)] = token
    texts, places = {}, {}
    for name, sentences in sorted(tokens.items()):
        text, blocks = "", []
        for place, words in sorted(sentences.items()):
            start = len(text)
            for position, word in sorted(words.items()):
                places[(name, place, position)] = (len(text), len(text) + len(word))
                text += word + " "
            blocks.append(Block(kind="paragraph", start=start, end=max(start + 1, len(text) - 1)))
            text += "\n"
        texts[name] = (text, tuple(blocks))
    gold: list[Gold] = []
    for marked in json.loads((DATA / f"{part}.entity.json").read_text(encoding="utf-8")):
        keys = [(marked["doc_id"], marked["sent_id"], number) for number in marked["tokens_number"]]
        if marked["mention_type"] in ("HUM", "LOC") and all(key in places for key in keys):
            span = (min(places[key][0] for key in keys), max(places[key][1] for key in keys))
            gold.append(
                Gold(marked["doc_id"], span, marked["coref_chain"], marked["mention_type"], marked["tokens_str"])
            )
    return Corpus(texts, tuple(gold))


def contains_name(one: Gold) -> bool:
    """Whether a word of the mention begins with a capital, the first one of a sentence's article and the like apart."""
    return any(
        word[0].isupper()
        for word in one.text.split()
        if fold(word) not in ("the", "a", "an", "he", "she", "they", "it", "his", "her")
    )


def is_name(one: Gold) -> bool:
    """Whether the whole mention is a name, with a preposition, article or title before it at most."""
    parts = [word for word in one.text.replace("'s", "").split() if word[0].isalnum()]
    while parts and fold(parts[0]) in _BEFORE:
        parts = parts[1:]
    return bool(parts) and all(word[0].isupper() or word in ("of", "the", "and", "de", "for") for word in parts)


_BEFORE = frozenset({"the", "a", "an", "in", "at", "on", "of", "to", "from", "near", "off", "outside"})


def extracted(parsed: Parsed, gold: list[Gold]) -> tuple[Extraction, dict[Span, str]]:
    """The document's extraction with a mention at every gold place, and which mention that is."""
    found = list(find_mentions(parsed))
    at: dict[Span, str] = {}
    for one in gold:
        inside = [mention for mention in found if one.span[0] <= mention.span[0] and mention.span[1] <= one.span[1]]
        named = [mention for mention in inside if mention.form not in ("description", "pronoun") and is_name(one)]
        best = max(
            named or inside, key=lambda mention: (mention.span[1] - mention.span[0], -mention.span[0]), default=None
        )
        if best is None or (is_name(one) and not named):
            best = _made(parsed, one)
            found = [mention for mention in found if mention.span != best.span] + [best]
        at[one.span] = best.id
    mentions = tuple(sorted(found, key=lambda mention: mention.span))
    extraction = Extraction(
        document=parsed.document,
        language="en",
        sentences=parsed.sentences,
        statements=(),
        mentions=mentions,
        references=find_references(parsed, mentions),
        relations=find_relations(parsed, mentions, ()),
    )
    return extraction, at


def _made(parsed: Parsed, one: Gold) -> Mention:
    title, name = split_title(without_article(without_possessive(spaced(parsed.text[slice(*one.span)]))))
    kind = certain_kind(name, title) or ("place" if one.sort == "LOC" else "person")
    return Mention(
        id=passage_id("m", parsed.document, (one.span,)),
        document=parsed.document,
        span=one.span,
        kind=kind,
        form="acronym" if is_acronym(name) else "name" if is_name(one) else "description",
        name=name,
        title=title,
    )


def predicted(told: Corpus) -> dict[Gold, str]:
    """Careo's cluster of every gold mention."""
    readings, extractions, at = {}, {}, {}
    by_document: dict[str, list[Gold]] = defaultdict(list)
    for one in told.gold:
        by_document[one.document].append(one)
    for document, (text, blocks) in told.texts.items():
        readings[document] = Reading(text=text, blocks=blocks, media_type="text/plain", facts=Facts(language="en"))
        extractions[document], at[document] = extracted(parse(document, readings[document]), by_document[document])
    entities, _, _ = resolve_entities(Documents(readings, extractions), (), ResolveOptions())
    of = {mention: entity.id for entity in entities for mention in entity.mentions}
    return {one: of.get(mention, mention) for one in told.gold for mention in (at[one.document][one.span],)}


def same_words(told: Corpus) -> dict[Gold, str]:
    """The floor: one cluster for equal names, articles and capitals apart."""
    return {one: fold(without_article(without_possessive(one.text))) for one in told.gold}


def b_cubed(gold: Iterable[Gold], clusters: Mapping[Gold, str]) -> tuple[float, float, float]:
    """Precision, recall and F1 in percent (Bagga and Baldwin 1998)."""
    chosen = list(gold)
    by_cluster, by_chain = defaultdict(set), defaultdict(set)
    for number, one in enumerate(chosen):
        by_cluster[clusters[one]].add(number)
        by_chain[one.chain].add(number)
    precision = recall = 0.0
    for one in chosen:
        cluster, chain = by_cluster[clusters[one]], by_chain[one.chain]
        precision += len(cluster & chain) / len(cluster)
        recall += len(cluster & chain) / len(chain)
    precision, recall = 100 * precision / len(chosen), 100 * recall / len(chosen)
    return precision, recall, 2 * precision * recall / (precision + recall)


def errors(gold: Iterable[Gold], clusters: Mapping[Gold, str]) -> tuple[Counter[str], Counter[str]]:
    """Names wrongly joined, and names that belong together and were not, most frequent first."""
    joined: Counter[str] = Counter()
    missed: Counter[str] = Counter()
    chosen = list(gold)
    for number, a in enumerate(chosen):
        for b in chosen[number + 1 :]:
            pair = " ~ ".join(sorted((a.text, b.text)))
            if clusters[a] == clusters[b] and a.chain != b.chain:
                joined[pair] += 1
            elif clusters[a] != clusters[b] and a.chain == b.chain:
                missed[pair] += 1
    return joined, missed


def main() -> None:
    """Print the table, and with --errors the commonest pairs that went wrong."""
    part = next((argument for argument in sys.argv[1:] if not argument.startswith("-")), "dev")
    if not DATA.exists():
        sys.stdout.write("ECB+ is not beside the project; nothing was measured.\n")
        return
    told = corpus(part)
    named = [one for one in told.gold if is_name(one)]
    holding = [one for one in told.gold if contains_name(one) and not is_name(one)]
    started = time.perf_counter()
    careo = predicted(told)
    spent = time.perf_counter() - started
    sys.stdout.write(f"ECB+ {part}: {len(told.texts)} documents, {len(named)} mentions that are names, {spent:.1f} s\n")
    sys.stdout.write(f"{'B-cubed, corpus-wide':<26}{'precision':>10}{'recall':>10}{'F1':>10}\n")
    rows = [("Careo, names", named, careo), ("floor (exact), names", named, same_words(told))]
    rows += [("Careo, phrases with one", holding, careo), ("floor, phrases with one", holding, same_words(told))]
    rows += [("Careo, the rest", [one for one in told.gold if not contains_name(one)], careo)]
    for label, gold, clusters in rows:
        precision, recall, score = b_cubed(gold, clusters)
        sys.stdout.write(f"{label:<26}{precision:>10.1f}{recall:>10.1f}{score:>10.1f}\n")
    joined, missed = errors(named, careo)
    sys.stdout.write(f"pairs wrongly joined {sum(joined.values())}, pairs missed {sum(missed.values())}\n")
    if "--errors" in sys.argv:
        for label, found in (("wrongly joined", joined), ("missed", missed)):
            sys.stdout.write(f"\n{label}\n")
            for pair, count in found.most_common(30):
                sys.stdout.write(f"{count:>6}  {pair}\n")


if __name__ == "__main__":
    main()
