"""Direct speech: where the cue stands, which marks are used, how far the speech goes on."""

from __future__ import annotations

import pytest

from tests.conftest import Read
from tests.extraction.statements.marked import matching, row, statements, told

BEHIND = [
    '{t|"The road to the airport is open,"} {s|the governor} {c|said}.',
    '{t|"The road to the airport is open,"} {c|said} {s|the governor}.',
    '{t|"We counted nine bodies in the yard,"} {s|a nurse in El Fasher} {c|said}.',
    '{t|"We counted nine bodies in the yard,"} {c|said} {s|Amina Yusuf, a nurse in El Fasher}.',
    '{t|"There is no water left,"} {s|she} {c|added}.',
    '{t|"Who gave the order?"} {s|the judge} {c|asked}.',
    '{t|"They are coming back!"} {c|shouted} {s|a boy} on the roof.',
    '{t|"Our patience is not endless,"} {c|warned} {s|the foreign minister}.',
    '{t|"It was an accident,"} {c|insisted} {s|the colonel}.',
    '{t|"The village was shelled for two hours,"} {s|residents} {c|told} {a|reporters}.',
    '{t|"The talks were useful,"} {s|the mediator} {c|noted}.',
    '{t|"We have nothing to hide,"} {s|the spokesman for the general staff} {c|stressed}.',
    '{t|"This is our land,"} {c|declared} {s|the rebel commander}.',
    '{t|"Nobody was arrested,"} {c|replied} {s|the police chief}.',
    '{t|"The mines were laid in autumn,"} {c|explained} {s|a sapper}.',
    '{t|"We will bury our dead and stay,"} {c|vowed} {s|the elder}.',
    '{t|"He never came home,"} {c|recalled} {s|his widow}.',
    '{t|"Their soldiers crossed the river first,"} {c|claimed} {s|the ministry}.',
    '{t|"I saw the flash,"} {c|testified} {s|a fisherman}.',
    '{t|"The ship has left port,"} {c|confirmed} {s|the harbour master}.',
    '{t|"They burned the grain,"} {c|lamented} {s|a farmer in Tigray}.',
    '{t|"The prisoners are well,"} {c|wrote} {s|the envoy}.',
    '{t|"The bridge is gone,"} {c|thundered} {s|the mayor}.',
    '{t|"We never signed that paper,"} {c|snapped} {s|the general}.',
]

BEFORE = [
    '{s|The governor} {c|said}, {t|"The road to the airport is open."}',
    '{s|The governor} {c|said}: {t|"The road to the airport is open."}',
    '{s|The prime minister} {c|told} {a|parliament}: {t|"We will not negotiate under fire."}',
    '{s|She} {c|added}: {t|"There is no water left."}',
    '{s|A survivor} {c|recalled}: {t|"The walls shook and then it was dark."}',
    '{s|The commander} {c|shouted}: {t|"Hold the line!"}',
    '{s|The statement} {c|read}: {t|"The parties agree to stop firing at noon."}',
    '{s|The ambassador} {c|wrote}, {t|"The offer stands until Friday."}',
    '{s|The judge} {c|asked}, {t|"Who signed the order?"}',
    '{s|The defence minister} {c|warned}: {t|"Any attack will be answered."}',
    '{s|The mediator} {c|put} it this way: {t|"Both sides are tired."}',
    '{s|The rebel leader} {c|thundered}: {t|"No one will take this valley."}',
    'Asked about the raid, {s|the spokesman} {c|replied}, {t|"We do not comment on operations."}',
    'In Juba, {s|the bishop} {c|said}: {t|"Let the children come home."}',
    '{s|The president} {c|concluded}, {t|"We have lost enough sons."}',
]

AROUND = [
    '{t|"The talks,"} {s|the envoy} {c|said}, {t|"were useful."}',
    '{t|"We will return,"} {s|the exile} {c|said}. {t|"Our houses are still there."}',
    '{t|"If the shelling stops,"} {s|the mayor} {c|said}, {t|"we will open the schools."}',
    '{t|"They took my brother,"} {s|he} {c|said}, {t|"and nobody has seen him since."}',
    '{t|"The river is low,"} {s|the engineer} {c|explained}, {t|"so the turbines stand still."}',
    '{t|"We asked for tents,"} {c|said} {s|the doctor}. {t|"We received flags."}',
    '{t|"It is quiet now,"} {s|the monitor} {c|said}. {t|"It will not stay quiet."}',
]

NAMED = [
    '{s|The governor}{c|:} {t|"The road is open."}',
    '{s|Foreign Minister Anwar Karim}{c|:} {t|"We welcome the truce."}',
    '{t|"Nobody can win this war."} {c|–} {s|Amina Yusuf}',
    '{t|"We will not leave our homes."} {c|-} {s|Colonel Petrov}',
]

MARKS = [
    "{t|“The road is open,”} {s|the governor} {c|said}.",
    "{t|''The road is open,''} {s|the governor} {c|said}.",
    "{t|``The road is open,''} {s|the governor} {c|said}.",
    "{t|«The road is open,»} {s|the governor} {c|said}.",
    "{t|« The road is open, »} {s|the governor} {c|said}.",
    "{t|„The road is open,“} {s|the governor} {c|said}.",
    "{t|„The road is open,”} {s|the governor} {c|said}.",
    "{t|»The road is open,«} {s|the governor} {c|said}.",
    "{t|‘The road is open,’} {s|the governor} {c|said}.",
    "{t|'The road is open,'} {s|the governor} {c|said}.",
    '{t|“The road is open,"} {s|the governor} {c|said}.',
    "{t|“He called it ‘a dirty war’ and left,”} {s|the widow} {c|said}.",
    "{t|\"He called it 'a dirty war' and left,\"} {s|the widow} {c|said}.",
    "{t|'We can't go home,'} {s|the farmer} {c|said}.",
    "{t|‘We can’t go home,’} {s|the farmer} {c|said}.",
]


@pytest.mark.parametrize("marked", BEHIND + BEFORE + AROUND + NAMED + MARKS)
def test_speech_finds_its_speaker_and_cue(marked: str, read: Read) -> None:
    found = matching(marked, read)
    text = row(marked).text
    assert found, told(statements(text, read), text)
    assert found[0].mode == "direct"


RUNS = [
    # several sentences in one quotation
    '{t|"The road is open. The bridge is not. Both will be mined,"} {s|the governor} {c|said}.',
    '{t|"We waited for the convoy. It never came. Then the shelling began,"} {c|said} {s|Amina Yusuf}.',
    '{s|The elder} {c|said}: {t|"We had two wells. One is poisoned. The other is theirs."}',
    # a full stop inside before the cue
    '{t|"The prisoners are free."} {s|the envoy} {c|said}.',
    # over paragraphs, the mark opened again
    '{s|The bishop} {c|said}: {t|"We buried forty people this week.}\n\n{t|"We will bury more."}',
    "{t|“We buried forty people this week,”} {s|the bishop} {c|said}.\n\n{t|“We will bury more.”}",
    "{t|“The army came at dawn,”} {s|she} {c|said}. {t|“They took the men.}\n\n{t|“Nobody has heard from them.”}",
    # the cue in the paragraph before
    '{s|The patriarch} {c|said}:\n\n{t|"Let the guns fall silent."}',
    # the rest of the sentence is the speaker's too
    '{t|"We saw tanks,"} {s|a shepherd} {c|said}. {t|"They stood by the river."}',
]


@pytest.mark.parametrize("marked", RUNS)
def test_speech_runs_over_sentences_and_paragraphs(marked: str, read: Read) -> None:
    text = row(marked).text
    assert matching(marked, read), told(statements(text, read), text)
