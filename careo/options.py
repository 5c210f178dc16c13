"""One frozen record of options a stage; `careo.toml` in a case sets them, and their hash is part of every cache key."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadOptions:
    """Limits of the child process that parses one original."""

    memory_megabytes: int = 1024
    seconds: int = 120
    largest_megabytes: int = 200
    """Larger originals are kept unread."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtractOptions:
    """How one document's text is read."""

    day_first: bool | None = None
    """Numeric dates such as 03/04/2011 in English: None leaves them ambiguous."""
    second_reader: str | None = None
    """The address of an OpenAI-compatible server that reads what came under no conditions once more; None asks nobody."""
    second_reader_model: str | None = None
    """Which of its models; None leaves it to the server."""
    second_reader_seconds: int = 120
    """How long one answer may take."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ResolveOptions:
    """How documents are compared."""

    entity_threshold: float = 0.8
    proposal_threshold: float = 0.5
    claim_threshold: float = 0.7
    event_days: int = 62
    """Days that the shared time of two mentions of an event may span for it to count: in "2009" the same people met more than once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WeighOptions:
    """How independence is weighed."""

    shared_run_words: int = 12
    """The shortest run of words that two documents share which by itself shows that wording was taken over."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EngineOptions:
    """How per-document stages are run."""

    processes: int = 2
    """How many at once; 0 does everything in the one process that was started."""
    seconds: int = 900
    """How long one stage of one document may take before it is stopped and the document kept unread."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """All options of a case."""

    read: ReadOptions = field(default_factory=ReadOptions)
    extract: ExtractOptions = field(default_factory=ExtractOptions)
    resolve: ResolveOptions = field(default_factory=ResolveOptions)
    weigh: WeighOptions = field(default_factory=WeighOptions)
    engine: EngineOptions = field(default_factory=EngineOptions)
