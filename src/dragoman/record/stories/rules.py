"""The rules of this package by id, and the numbers that they go by."""

from __future__ import annotations

#: Rises when any rule's answers may change.
VERSION = 1

#: Of a report's body, so many words are looked at: input may be hostile, and no story is longer.
MOST_WORDS = 20_000
#: Reports of fewer words of body than this are compared only when they are the same, headline and all …
FEW_WORDS = 12
#: … and reports of fewer than this are nobody's copy.
TOO_FEW_WORDS = 6
#: Two reports are copies of one story where so much of each stands in the other …
MUTUAL = 0.6
#: … and of so much, whatever their openings.
MOSTLY = 0.8
#: … or where so much of the shorter stands in the longer, and at least so many words.
PART, PART_WORDS = 0.7, 14
#: … or where one has so many words of the other from its opening on, in one passage (an excerpt within other text).
EXCERPT_WORDS = 20
#: An excerpt is of nearly the same day; a short one has so many figures and days in common.
EXCERPT_DAYS, LONG_EXCERPT, EXCERPT_FACTS = 3, 28, 2
#: Where a report has no day, an excerpt has so many words and so many whole sentences.
UNDATED_WORDS, UNDATED_SENTENCES = 40, 3
#: A sentence stands in another report where so much of it does; a quoted opening has so many words in common, and so many facts that
#: agree, less those that differ (one more in a single sentence).
LEAD_SHARE, LEAD_WORDS, LEAD_FACTS = 0.7, 8, 2
#: … and in wording that is a template's otherwise, so many whole sentences.
TEMPLATE_SENTENCES = 3
#: Stories of at most so many reports are set against so many others, which share so many keys of their openings with them; keys that
#: openings of more stories have are not looked at.
FEW_STRAYS, STRAY_GROUPS, STRAY_KEYS, RARE = 6, 4, 2, 12
#: The opening of a report: its first words, of which so many must stand in the other.
OPENING_WORDS, OPENING = 24, 0.6
#: Reports further apart than this many days are copies only where nothing but a few words differ, and no fact (a reprint from the archive).
DAYS, REPRINT = 14, 0.9
#: Passages that hang together count from so many words on; one that stands elsewhere in the other report needs more.
PASSAGE_WORDS, MOVED_WORDS = 20, 30
#: Where at least this share of a passage's facts differ, sentences most of whose facts differ are left out of it.
SENTENCE_SHARE = 0.25
#: A template: so many figures, names and days that differ, and so large a share of all.
TEMPLATE_FACTS, TEMPLATE_SHARE = 3, 0.5
#: On another day, so large a share of the figures alone.
TEMPLATE_FIGURES = 0.5

RULES: dict[str, str] = {
    "stories.alone": "no other report has this text",
    "stories.cited": "the copies name the outlet that they have it from",
    "stories.agency": "the copies carry an agency's slug",
    "stories.earliest": "nobody is named, and one report came first",
    "stories.fullest": "nobody is named and no time tells: the report in which most of the others stand",
    "copies.alone": "a story of one report",
    "copies.origin": "the report that the story began with",
    "copies.whole": "nearly the whole of both reports is the same",
    "copies.cut": "the report stands in the other, which has more",
    "copies.more": "the other stands in the report, which has text of its own",
    "copies.part": "both reports share most of their words, and each has text of its own",
    "copies.update": "a later report of the same source, or marked as an update, which changes or adds something",
    "copies.update-carried": "a later text, told alike by two outlets, which changes figures and adds something",
    "stories.change.figure": "another figure, or none",
    "stories.change.date": "another day, month, year or hour",
    "stories.change.name": "another name",
    "stories.change.negation": "a negation or denial that came or went",
    "stories.change.hedge": "a word that came, went or changed, by which the claim is more or less sure or exact",
    "stories.change.attribution": "the source that came or went, or another stance to what is said",
    "stories.change.deed": "a word that excludes the other's (killed for wounded, civilians for soldiers)",
    "stories.update.figure": "a later version's figure",
    "stories.update.date": "a later version's day, month, year or hour",
    "stories.update.name": "a later version's name",
    "stories.update.negation": "a negation or denial of a later version",
    "stories.update.hedge": "how sure or exact a later version is",
    "stories.update.attribution": "a later version's source",
    "stories.update.deed": "a later version's other word for what happened",
}
