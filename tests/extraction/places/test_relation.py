"""How the sentence stands to the place."""

from __future__ import annotations

import pytest

from dragoman.vocab.tables import table

ROWS = table("places/relations.tsv", ["kind", "word", "relation", "example"])

RELATIONS = [
    ("A bomb exploded in Kabul.", "Kabul", "in"),
    ("A bomb exploded in central Kabul.", "Kabul", "in"),
    ("Fighting raged near Bakhmut.", "Bakhmut", "near"),
    ("Fighting raged near the town of Bakhmut.", "Bakhmut", "near"),
    ("Shells fell close to Avdiivka.", "Avdiivka", "near"),
    ("Positions north of Aleppo were hit.", "Aleppo", "north of"),
    ("Positions 20 km southeast of Raqqa were hit.", "Raqqa", "southeast of"),
    ("Soldiers fought on the outskirts of Khartoum.", "Khartoum", "on the outskirts of"),
    ("The road runs along the Euphrates.", "Euphrates", "along"),
    ("Guns were moved outside Goma.", "Goma", "outside"),
    ("Families fled from Homs.", "Homs", "from"),
    ("The column drove toward Tigray.", "Tigray", "toward"),
    ("Families fled into Chad.", "Chad", "into"),
    ("Rockets flew across Lebanon.", "Lebanon", "across"),
    ("Unrest spread throughout Haiti.", "Haiti", "throughout"),
    ("Trucks passed through Jalalabad.", "Jalalabad", "through"),
    ("The road between Gori and Tskhinvali was mined.", "Gori", "between"),
    ("The road between Gori and Tskhinvali was mined.", "Tskhinvali", "between"),
    ("A patrol was ambushed on the border of Niger.", "Niger", "on the border of"),
    ("Guards were posted at Bagram.", "Bagram", "at"),
    ("Ukraine shelled the bridge.", "Ukraine", None),
]


@pytest.mark.parametrize(("text", "name", "relation"), RELATIONS)
def test_relations(find, text, name, relation):
    assert [m.relation for p in find(text) for m in p.mentions if m.text == name] == [relation]


@pytest.mark.parametrize("row", ROWS, ids=lambda r: f"{r['kind']}-{r['word']}")
def test_the_tables_examples_carry_their_relation(find, row):
    assert row["relation"] in [m.relation for p in find(row["example"]) for m in p.mentions]
