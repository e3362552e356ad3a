"""Cases of wire copy: headlines, chains of sources, venues, participles, shared sources, nested statements, odd marks."""

from __future__ import annotations

import pytest

from dragoman.contracts import Issue, Statement
from dragoman.extraction.statements import RULES, extract
from tests.conftest import Read
from tests.extraction.statements.marked import matching, row, statements, told

HEADLINES = [
    "{t|Truce holds along the river} {c|–} {s|Foreign Ministry}",
    "{t|Rebels have left the mine} {c|-} {s|army}",
    "{t|Two killed as drone hits bus}{c|:} {s|police}",
    "{t|Troops will stay until spring} {c|–} {s|Kremlin}",
    "{s|UN}{c|:} {t|Thousands have fled the enclave}",
    "{s|Erdogan}{c|:} {t|We will keep the straits open}",
    "{s|Armenian Defense Ministry}{c|:} {t|Azerbaijani forces opened fire}",
    "{s|Kyiv} {c|says} {t|two bridges were destroyed}",
    "{s|Israel} {c|vows} {t|to respond}",
    "{s|The army chief} {c|rejects} {t|the talks}",
    "{t|Prisoners will be freed this week}, {s|envoy} {c|says}",
]

PARTICIPLES = [
    "The minister defended the strike, {c|saying} {t|that the building was a depot}.",
    "{s|The mayor} thanked the sappers, {c|adding} {t|that the schools would reopen}.",
    "The envoy left without a word, {c|noting} {t|that the talks would go on}.",
    "{s|The general} said the road was clear and {c|added} {t|that the convoy would leave at noon}.",
    "{s|The spokesman} denied the raid but {c|confirmed} {t|that shots had been fired}.",
    "{s|The commander} praised his men and {c|promised} {t|to bring them home}.",
    "{s|The premier} said he would resign but {c|added} {t|that he would stay until June}.",
    "{s|The ministry} issued a statement {c|saying} {t|that the border was closed}.",
    "The rebels released a video, {c|claiming} {t|that the pilot was alive}.",
    "In a letter {c|accusing} the army of {t|looting}, the elders asked for help.",
    "{s|Residents} fled to the hills, {c|fearing} {t|that the shelling would resume}.",
    "{s|The agency}, {c|citing} {t|a source in the ministry}, said the talks had failed.",
    "{s|The minister, who} {c|said} {t|that the war was over}, left the hall.",
]

CHAINS = [
    "{s|The ministry} {c|said} in {v|a statement} {t|that three drones were shot down}.",
    '{t|Talks were near}, {s|the envoy} {c|said} in {v|an interview with "Lagos. Abuja. Today" on Nile TV channel}.',
    "{s|The ministry} {c|said} on {v|Telegram} {t|that three drones were shot down}.",
    "{s|The governor} {c|wrote} on {v|Facebook} {t|that the alert was over}.",
    '{t|"The alert is over,"} {s|the governor} {c|wrote} on {v|Telegram}.',
    '{t|"The road is closed,"} {s|he} {c|told} {v|Reuters}.',
    '{t|"The road is closed,"} {s|he} {c|told} {a|reporters}.',
    '{t|"We are ready to talk,"} {s|the president} {c|said} in {v|an interview with Al Jazeera}.',
    "{s|The president} {c|said} in {v|an interview with state television} {t|that the army would not retreat}.",
    '{t|"We want peace,"} {s|the envoy} {c|said} at {v|a news conference in Geneva}.',
    "{s|The chief of staff} {c|said} at {v|a briefing} {t|that the hill had been taken}.",
    '{t|"They lied to us,"} {s|the deputy} {c|said} during {v|a debate in parliament}.',
    "{s|The Russian defence ministry} {c|said} {t|its peacekeepers had recorded two violations}, TASS reported.",
    "{t|The Russian defence ministry said its peacekeepers had recorded two violations}, {s|TASS} {c|reported}.",
    "{t|The talks were constructive}, {s|a source in the delegation} {c|told} {v|Interfax}.",
    "{s|A senior official who asked not to be named} {c|said} {t|the deal was close}.",
    "{s|Two diplomats} {c|said} {t|the draft had been agreed}.",
    "{s|Officials} {c|said} {t|the death toll could rise}.",
    "{s|Local media} {c|reported} {t|that the governor had fled}.",
    "{s|The Turkish leader} {c|said} {t|that the corridor would open soon}.",
    "{s|Foreign Minister Ararat Petrosyan} {c|said} {t|the road was open}.",
]

TAILS = [
    "{t|Heavy rockets are falling on the town}, {s|the press secretary, Vahan Petrosyan}, {c|wrote} on {v|Facebook} on Sunday.",
    "{t|The convoy was stopped at the border}, {s|the head of the mission, Maria Keller}, {c|told} {a|Interfax} on Monday.",
    "{t|Three soldiers were killed in an ambush near Kidal}, {s|the army} {c|said} Tuesday in {v|a statement}.",
    "{t|Fighting continued in the suburbs}, {s|a Reuters witness} {c|said}.",
    "{t|A missile hit a power plant, leaving the city in the dark}, {s|regional governor Oleh Marchenko} {c|said} on {v|Telegram}.",
    "{t|The rebels have seized the airport}, {s|officials and residents} {c|said} on Monday, as gunfire echoed across the city.",
    "{t|It is the third such attack this month}, {s|police} {c|said}.",
    "{t|Hundreds of families are still trapped in the old town}, {s|the Red Crescent} {c|said} on Thursday.",
    "{t|No one has claimed the bombing}, {s|the interior ministry} {c|said}.",
    "{t|Both drones were shot down over the sea}, {s|the coalition's spokesman, Turki al-Harbi}, {c|said}.",
]

NESTED = [
    "The mission said {s|the militia} had {c|refused} {t|to leave the school}.",
    "{s|The movement} on Monday {c|denied} {t|reports of a mutiny}, a security source told Xinhua.",
    "The paper said {s|the premier} had {c|promised} {t|to free the students}.",
    "The envoy said {s|the rebels} had {c|threatened} {t|to cut the pipeline}.",
    "{s|The envoy} {c|said} {t|that Asmara had promised to withdraw}.",
    "{s|The paper} {c|reported} {t|that the minister had told aides that he would resign}.",
    "The paper reported that {s|the minister} had {c|told} {a|aides} {t|that he would resign}.",
    "{s|The spokesman} {c|said} {t|the army had denied that the strike took place}.",
    "The spokesman said {s|the army} had {c|denied} {t|that the strike took place}.",
    "The ministry said {s|witnesses} had {c|claimed} {t|that shots were fired from the roof}.",
]

MIXED = [
    '{s|The general} {c|said} {t|that the offensive was "going to plan"}.',
    '{s|The bishop} {c|called} {t|the siege "a crime against the poor"}.',
    '{s|Tehran} {c|denounced} {t|the "criminal" strike}.',
    '{s|The premier} {c|said} {t|the rebels "must choose between the bullet and the ballot"}.',
    '{t|The offensive is "going to plan,"} {s|the general} {c|said}.',
    '{t|The army moved into the valley "to protect the villagers"}, {s|the governor} {c|said}.',
    '{s|The mission} {c|reported} {t|"a worrying pattern" of shelling}.',
    '{c|According to} {s|the mayor}, {t|the town is "full of ghosts"}.',
]

ALL = HEADLINES + PARTICIPLES + CHAINS + TAILS + NESTED + MIXED


@pytest.mark.parametrize("marked", ALL)
def test_cases_of_wire_copy(marked: str, read: Read) -> None:
    text = row(marked).text
    assert matching(marked, read), told(statements(text, read), text)


@pytest.mark.parametrize("marked", MIXED)
def test_a_quoted_part_in_a_paraphrase_is_mixed(marked: str, read: Read) -> None:
    assert matching(marked, read)[0].mode == "mixed"


ACTS = [
    ("The governor said that the road was open.", "asserts"),
    ("The army denied that it had used gas.", "denies"),
    ("The rebels rejected the offer.", "denies"),
    ("The president promised to rebuild the bridge.", "promises"),
    ("The premier vowed to crush the revolt.", "promises"),
    ("The council demanded that the guns be withdrawn.", "demands"),
    ("The pope urged the leaders to stop the war.", "demands"),
    ("The bishops called for an end to the fighting.", "demands"),
    ("The militia threatened to cut the pipeline.", "threatens"),
    ("The general warned that any attack would be answered.", "threatens"),
    ("Kabul accused its neighbour of sheltering the gunmen.", "accuses"),
    ("The union condemned the raid.", "accuses"),
    ("The mission welcomed the ceasefire.", "welcomes"),
    ("The envoy praised the release of the crew.", "welcomes"),
    ("Analysts believe that the front will not move.", "believes"),
    ("Families hope that the prisoners will be freed.", "believes"),
    ("The judge asked whether the witness had seen the shooting.", "asks"),
    ("The opposition questioned the legality of the decree.", "asks"),
    ("The police officer allegedly beat the prisoner.", "accuses"),
]


@pytest.mark.parametrize(("text", "act"), ACTS)
def test_what_the_statement_does(text: str, act: str, read: Read) -> None:
    assert act in {s.act for s in statements(text, read)}


INSERTIONS = [
    ('"They [the rebels] never came," the mayor said.', ["[the rebels]"]),
    ('"The corridor [to the enclave] is closed," she said.', ["[to the enclave]"]),
    ('The general said: "We took it [the hill] and we keep it [for now]."', ["[the hill]", "[for now]"]),
    ('"The corridor is closed," she said.', []),
]


@pytest.mark.parametrize(("text", "inserted"), INSERTIONS)
def test_an_editors_words_are_marked(text: str, inserted: list[str], read: Read) -> None:
    found = statements(text, read)
    assert [text[i.start : i.end] for s in found for i in s.insertions] == inserted


SCARE = [
    'The so-called "republic" has its own army.',
    'The film "Ashes" opens in Sarajevo on Friday.',
    'Two "volunteers" crossed the river at night.',
    'The frigate "Admiral Kuznets" left the port.',
    'Operation "Spring Shield" entered its second week.',
]


@pytest.mark.parametrize("text", SCARE)
def test_words_and_names_in_marks_are_no_speech(text: str, read: Read) -> None:
    assert [s for s in statements(text, read) if s.mode == "direct"] == []


BODILY = [
    "Rebels attacked the village before dawn.",
    "Shells slammed into the hospital and blasted the gate.",
    "Government forces defended the airport for a month.",
    "The militia released forty captives on Friday.",
    "Troops responded to the ambush with artillery.",
    "Residents saw smoke rising over the port.",
]


@pytest.mark.parametrize("text", BODILY)
def test_bodily_acts_are_no_statements(text: str, read: Read) -> None:
    assert told(statements(text, read), text) == []


ODD = [
    ('The general said " nothing. "We will stay," he added.', '"We will stay,"'),
    ('The plank was 5" wide. "It broke," the sapper said.', '"It broke,"'),
    ("He left.” The mayor stayed. “We will rebuild,” she said.", "“We will rebuild,”"),
    ("The soldiers' boots leaked. 'We are cold,' one said.", "'We are cold,'"),
]


@pytest.mark.parametrize(("text", "speech"), ODD)
def test_one_odd_mark_does_not_lose_the_others(text: str, speech: str, read: Read) -> None:
    pieces = [text[c.start : c.end] for s in statements(text, read) for c in s.content]
    assert speech in pieces, pieces


def test_an_odd_mark_is_an_issue(read: Read) -> None:
    report, reading = read("He left.” The mayor stayed. “We will rebuild,” she said.")
    assert [i.rule for i in extract(report, reading) if isinstance(i, Issue)] == ["quote.odd-mark"]


@pytest.mark.parametrize("marked", ALL)
def test_every_statement_cites_what_it_says(marked: str, read: Read) -> None:
    text = row(marked).text
    for s in statements(text, read):
        assert s.evidence.text == text[s.evidence.start : s.evidence.end]
        assert s.evidence.rule in RULES
        for part in (s.speaker, s.cue, s.addressee, s.venue):
            assert part is None or part.text == text[part.start : part.end]
        assert s.content
        assert all(0 <= c.start < c.end <= len(text) for c in s.content)
        assert s.id == ""


@pytest.mark.parametrize(
    "text", ["", "\n\n", '"', '""', "“”", "said", ": –", "“ “ “ “", "'' '' ''", "He said", '"""""""', "– – –:", "a" * 400]
)
def test_strange_texts_raise_nothing(text: str, read: Read) -> None:
    report, reading = read(text)
    assert all(isinstance(s, Statement | Issue) for s in extract(report, reading))
