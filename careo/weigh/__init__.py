"""Resolution in, Findings out: chains, origins, claims with their lineages, figures, chronology, responses, gaps."""

from __future__ import annotations

from careo.options import WeighOptions
from careo.records.extraction import Material
from careo.records.findings import Findings
from careo.records.judgements import Judgement
from careo.records.resolution import Resolution
from careo.weigh.chains import follow_chains
from careo.weigh.chronology import order_events
from careo.weigh.copies import find_copies
from careo.weigh.figures import compare_figures
from careo.weigh.gaps import find_gaps
from careo.weigh.independence import weigh_claims
from careo.weigh.responses import match_responses

VERSION = "6"


def weigh(
    material: Material, resolution: Resolution, judgements: tuple[Judgement, ...], options: WeighOptions
) -> Findings:
    """Weigh what the visible documents say. No finding is a verdict; each carries its reasons."""
    copies = find_copies(material, resolution, options)
    chains, roots = follow_chains(material, resolution, judgements, copies)
    claims, origins = weigh_claims(material, resolution, chains, roots, judgements, copies)
    figures = compare_figures(material, resolution, chains)
    responses = match_responses(material, resolution, claims)
    return Findings(
        chains=chains,
        origins=origins,
        claims=claims,
        figures=figures,
        chronology=order_events(material, resolution),
        responses=responses,
        gaps=find_gaps(material, claims, origins, figures, responses),
    )
