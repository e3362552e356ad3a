"""Capitals, seats and states: who acts, and where something happens. (sentence, name, acts?)"""

from __future__ import annotations

import pytest

from dragoman.extraction.metonymy import stands_for_government

ACTS = [
    ("Baku accused Yerevan of violating the truce.", "Baku", True),
    ("Baku accused Yerevan of violating the truce.", "Yerevan", True),
    ("Addis Ababa and Asmara have disputed the border town for decades.", "Addis Ababa", True),
    ("Addis Ababa and Asmara have disputed the border town for decades.", "Asmara", True),
    ("The Kremlin denied the report.", "Kremlin", True),
    ("The White House said the talks would go on.", "White House", True),
    ("The offer was rejected by Khartoum on Monday.", "Khartoum", True),
    ("Relations with Ankara have worsened since the spring.", "Ankara", True),
    ("Fair relations based on mutual trust with Cairo and Khartoum helped the envoy.", "Cairo", True),
    ("Fair relations based on mutual trust with Cairo and Khartoum helped the envoy.", "Khartoum", True),
    ("Talks between Islamabad and New Delhi resumed in March.", "Islamabad", True),
    ("Talks between Islamabad and New Delhi resumed in March.", "New Delhi", True),
    ("According to Damascus, the rebels broke the ceasefire.", "Damascus", True),
    ("Washington's demands were not met.", "Washington", True),
    ("Pyongyang has threatened to fire more missiles.", "Pyongyang", True),
    ("Kigali's foreign minister dismissed the allegations.", "Kigali", True),
    ("The sanctions against Tehran will stay.", "Tehran", True),
    ("Pressure on Minsk is growing.", "Minsk", True),
    ("Juba was urged to release the detainees.", "Juba", True),
    ("Moscow signed a treaty with Beijing.", "Beijing", True),
    ("Moscow signed a treaty with Beijing.", "Moscow", True),
    ("The ambassador delivered a warning to Caracas.", "Caracas", True),
    ("Sudan recalled its ambassador on Friday.", "Sudan", True),
    ("Support from Paris was vital.", "Paris", True),
    ("The Kyiv government approved the plan.", "Kyiv", True),
    ("Seoul is ready for talks without conditions.", "Seoul", True),
    ("Israel carried out the raid, two officials said.", "Israel", True),
    ("A Kremlin spokesman declined to comment.", "Kremlin", True),
    ("London and Paris urged restraint.", "Paris", True),
    ("Rwanda denies backing the rebels.", "Rwanda", True),
    ("They called on Bogota to honour the accord.", "Bogota", True),
    ("Riyadh's intervention prolonged the war.", "Riyadh", True),
    ("The war between Eritrea and Ethiopia ended in 2000.", "Eritrea", True),
    ("Harare refused to let the observers in.", "Harare", True),
    ("An attack by Pakistan was feared.", "Pakistan", True),
    ("The Pentagon confirmed the strike.", "Pentagon", True),
    ("Colombo rejected the resolution.", "Colombo", True),
    ("Prisoner swap agreed, says Kyiv.", "Kyiv", True),
    ("Downing Street condemned the arrest.", "Downing Street", True),
    ("The rebels are backed by Asmara.", "Asmara", True),
    ("Brussels imposed new sanctions on the generals.", "Brussels", True),
    ("Hanoi protested against the drilling.", "Hanoi", True),
    ("Baku and Yerevan trade blame after border fire", "Baku", True),
    ("Baku and Yerevan trade blame after border fire", "Yerevan", True),
    ("Kigali, meanwhile, denied any role.", "Kigali", True),
    ("Tokyo lodged a protest with Moscow.", "Moscow", True),
    ("In a note to London, the ministry protested.", "London", True),
    ("The plan has the backing of Washington.", "Washington", True),
    ("Madrid is accused of spying on the separatists.", "Madrid", True),
    ("Its ambassador to Belgrade was recalled.", "Belgrade", True),
    ("Lebanon has asked for a meeting of the council.", "Lebanon", True),
    ("The White House lawn was empty.", "White House", False),
    ("Damascus is calm, residents say.", "Damascus", False),
    ("Islamabad airport was closed.", "Islamabad", False),
    ("Tanks rolled into Kabul at dawn.", "Kabul", False),
    ("The capital, Bamako, is surrounded.", "Bamako", False),
    ("A court in Minsk jailed the poet.", "Minsk", False),
    ("A train to Warsaw left at noon.", "Warsaw", False),
    ("Clashes broke out in Baku on Sunday.", "Baku", False),
    ("Thousands marched through Khartoum.", "Khartoum", False),
    ("The minister arrived in Ankara.", "Ankara", False),
    ("The delegation flew to Geneva from Nairobi.", "Nairobi", False),
    ("A bomb exploded near Kabul.", "Kabul", False),
    ("The city of Damascus was quiet.", "Damascus", False),
    ("Residents of Tripoli fled their homes.", "Tripoli", False),
    ("Beirut's southern suburbs were hit overnight.", "Beirut", False),
    ("Reporters gathered outside the Kremlin.", "Kremlin", False),
    ("The president spoke at the White House.", "White House", False),
    ("Kyiv was shelled again before dawn.", "Kyiv", False),
    ("Fighting has spread across Sudan.", "Sudan", False),
    ("An earthquake shook Haiti.", "Haiti", False),
    ("The airport in Sanaa was closed.", "Sanaa", False),
    ("Shells fell on Mogadishu.", "Mogadishu", False),
    ("He was born in Colombia and lives in Paris.", "Paris", False),
    ("They travelled to Cairo for the funeral.", "Cairo", False),
    ("Aid convoys reached northern Syria.", "Syria", False),
    ("The streets of Caracas were empty.", "Caracas", False),
    ("Bangkok lies on a flood plain.", "Bangkok", False),
    ("Troops entered Mali in January.", "Mali", False),
    ("Three people died in Bamako, the hospital said.", "Bamako", False),
    ("Baghdad's airport reopened on Tuesday.", "Baghdad", False),
    ("The road from Tbilisi was blocked.", "Tbilisi", False),
]


def _tokens(reading, name: str) -> tuple[int, int]:
    at = reading.text.index(name)
    first = next(i for i, s in enumerate(reading.starts) if s >= at)
    last = next(i for i, e in enumerate(reading.ends) if e >= at + len(name)) + 1
    return first, last


@pytest.mark.parametrize(("sentence", "name", "acts"), ACTS, ids=[f"{n}: {s[:40]}" for s, n, _ in ACTS])
def test_who_acts(read, sentence, name, acts):
    _, reading = read(sentence)
    assert stands_for_government(reading, *_tokens(reading, name)) is acts
