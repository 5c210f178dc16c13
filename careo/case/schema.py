"""The tables of a case. What a person gave or decided is only added to; what stages made can be thrown away.

`documents`, `paths`, `refusals` are facts, `judgements` are decisions, `custody` is the record of both;
`stage_outputs` and everything that begins with `search_` are caches.
"""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Integer, LargeBinary, MetaData, Table, Text

metadata = MetaData()

migrations = Table(
    "migrations",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("name", Text, nullable=False),
)

settings = Table(
    "settings",
    metadata,
    Column("name", Text, primary_key=True),
    Column("value", LargeBinary, nullable=False),
)
"""`release_key`: 32 secret bytes. `revision`: a number that every transaction raises. `logged`: custody lines known to
be in the log on disk."""

documents = Table(
    "documents",
    metadata,
    Column("id", Text, primary_key=True),
    Column("size", Integer, nullable=False),
)

paths = Table(
    "paths",
    metadata,
    Column("sequence", Integer, primary_key=True),
    Column("document", ForeignKey("documents.id"), nullable=False, index=True),
    Column("path", Text, nullable=False, index=True),
)

refusals = Table(
    "refusals",
    metadata,
    Column("path", Text, primary_key=True),
    Column("why", Text, nullable=False),
)

judgements = Table(
    "judgements",
    metadata,
    Column("sequence", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("record", LargeBinary, nullable=False),
)

custody = Table(
    "custody",
    metadata,
    Column("sequence", Integer, primary_key=True, autoincrement=False),
    Column("line", LargeBinary, nullable=False),
)

stage_outputs = Table(
    "stage_outputs",
    metadata,
    Column("sequence", Integer, primary_key=True),
    Column("stage", Text, nullable=False),
    Column("key", Text, nullable=False, unique=True),
    Column("document", ForeignKey("documents.id"), nullable=True, index=True),
    Column("output", LargeBinary, nullable=False),
)

search_documents = Table(
    "search_documents",
    metadata,
    Column("row", Integer, primary_key=True),
    Column("document", Text, nullable=False, unique=True),
    Column("key", Text, nullable=False),
    Column("kind", Text, nullable=True),
    Column("language", Text, nullable=True),
    Column("publisher", Text, nullable=True),
    Column("blocks", LargeBinary, nullable=False),
)
"""The documents that can be searched now; the words of each stand in the full-text table `search_text_words`, same row."""

search_statements = Table(
    "search_statements",
    metadata,
    Column("row", Integer, primary_key=True),
    Column("statement", Text, nullable=False),
    Column("document", ForeignKey("search_documents.row"), nullable=False, index=True),
    Column("start", Integer, nullable=False),
    Column("places", LargeBinary, nullable=False),
)

search_people = Table(
    "search_people",
    metadata,
    Column("row", Integer, primary_key=True),
    Column("entity", Text, nullable=False, unique=True),
    Column("kind", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("mentions", Integer, nullable=False),
    Column("names", LargeBinary, nullable=False),
)

search_people_seen = Table(
    "search_people_seen",
    metadata,
    Column("row", ForeignKey("search_people.row"), primary_key=True),
    Column("document", Text, primary_key=True),
)

search_shelves = Table(
    "search_shelves",
    metadata,
    Column("name", Text, primary_key=True),
    Column("key", Text, nullable=False),
)
"""Under which key all documents, or all people, stand in the index as a whole; no row while they are being exchanged."""
