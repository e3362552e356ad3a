"""What people decide about the machine's claims: appended, beside the machine's answer, found again by passage."""

from dragoman.record.review.agree import disagreements, figures
from dragoman.record.review.alpha import alpha, percent
from dragoman.record.review.fold import live, verdicts, voices
from dragoman.record.review.lines import line, rulings, signed
from dragoman.record.review.links import told
from dragoman.record.review.provisions import decide_provision, provision_decisions
from dragoman.record.review.review import Review, links

__all__ = [
    "Review",
    "alpha",
    "decide_provision",
    "disagreements",
    "figures",
    "line",
    "links",
    "live",
    "percent",
    "provision_decisions",
    "rulings",
    "signed",
    "told",
    "verdicts",
    "voices",
]
