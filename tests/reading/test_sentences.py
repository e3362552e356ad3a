"""Where sentences end. In the table `` | `` stands for a blank at which a new sentence begins; nowhere else may one."""

from __future__ import annotations

import pytest

from tests.reading.conftest import ReadText

DATELINES = """\
KHARTOUM (Reuters) - | Sudan's army said on Tuesday that it had retaken a bridge over the Nile.
GOMA, Democratic Republic of Congo (AP) — | Rebels entered the city's outskirts before dawn.
New York (AFP) – | The Security Council met behind closed doors.
BOGOTA, March 3 (EFE) -- | Two former combatants were shot dead in Cauca.
SANAA, Yemen — | Planes hit a warehouse near the port.
ANKARA, October 4. /TASS/. | The two presidents spoke by telephone.
MANILA, Jan. 12 (Xinhua) -- | Government troops clashed with gunmen on Basilan island.
NAIROBI – | Regional leaders called for a truce."""

ABBREVIATIONS = """\
Gen. Abdel Fattah Burhan met envoys in Jeddah. | He left on Sunday.
Lt. Col. Ana Ruiz and Maj. Juan Ortega testified. | Both denied the charge.
Sgt. Peter Okoth of the U.N. force was wounded. | He is in hospital.
The envoy, Mr. Pedersen, arrived at 10 a.m. on Thursday. | Talks began an hour later.
Talks resumed at 4 p.m. local time. | They ended without a result.
Fighters withdrew by 6 p.m. | The army confirmed it.
The resolution was drafted by the U.S. | The council adopted it.
He flew to the U.S. on Monday and to the U.K. a day later.
The office at No. 14 was searched. | The answer was no. | Nobody was held.
They rely on Res. 1701 and on Art. 51 of the charter. | That is disputed.
St. Lawrence church was shelled on Jan. 5 and again on Feb. 11. | A priest died.
The column had approx. 300 vehicles. | Most were trucks.
Maj.-Gen. Ivan Hrytsenko spoke to reporters. | He gave no figures.
Brig. Gen. Hassan Rashad denied it. | So did Col. Omar Said.
Rep. Jane Doe and Sen. John Roe wrote to the president. | Gov. Lee did not.
Dr. Amina Yusuf and Prof. Karl Weiss led the inquiry. | Their report is due in Sept. 2025.
The company, Delta Arms Co. Ltd., denied selling mines. | An inquiry is open.
Troops vs. protesters: the week in Conakry.
The deal was signed on Wed. Nov. 3 in Pretoria. | It took effect at once.
It happened on Sat. Oct. 7 at dawn. | No one was ready.
Ft. Liberty sent two units. | Capt. Lee leads one.
Amb. Rosa Diaz chaired the panel, i.e. the five guarantors. | Russia was absent.
The U.N. Security Council and the U.S. Congress were told. | Neither replied.
See para. 12 and pp. 40 to 42. | The annex lists 30 villages.
He served in the U.S. Army. | She served in the R.A.F. and later at the U.N. | They met in Kabul.
Gens. Dalla Bora and Iyad left. | Messrs. Ould and Diallo stayed."""

INITIALS = """\
J. K. Mensah and A. B. Toure signed for the rebels. | The minister signed for the state.
N. Kurtaj met A. Vucevic in Brussels. | The meeting lasted an hour.
The report names T. S. Perera as commander. | He was never charged.
George H. W. Bush spoke first. | Mikhail S. Gorbachev answered.
They moved to Plan B. | The rebels agreed.
Children were vaccinated against hepatitis B. | Aid workers then left.
Poland was invaded in the Second World War. | France followed."""

PROGRAMMES = """\
He spoke in an interview with "Morning. Capital. Live" on state television.
She told the programme "Sunday. Studio. Nine" that talks had failed. | The host disagreed.
The film "Border. River. Home" was shown in Tbilisi. | It won a prize.
Viewers of “News. Night” saw the pictures first. | Others saw them later.
The paper "Azadi. Weekly" was closed. | Its editor fled to Erbil."""

CLOSING_QUOTES = """\
"We will hold the line. | They will not pass," the commander said. | He gave no details.
“We will hold the line. | They will not pass.” | The commander then left.
"The truce is dead." | The minister repeated it twice.
"Is the war over?" she asked. | "No!" he said.
“Leave now!” shouted a guard. | People ran.
He said: "We are ready." | Then he walked out.
"We won't sign." | "You must," the mediator replied.
“It was a massacre.” | “It was a battle.”
``It was a bomb,'' said a doctor. | ``You can see the hole.''
The officer wrote, "I saw it." | Nobody believed him.
The sign read "Mines!" and nobody went further.
They called it ‘a farce.’ | The court did not.
(The ministry did not comment.) | Police made two arrests.
The mayor, who fled ("I had no choice."), is in exile. | His deputy stayed.
"Why us?" asked Mariam, 34. | Her house had burned down.
The army called it "a mistake." | An inquiry will follow.
"Go... we will follow," he told them. | They went."""

OTHER_STOPS = """\
Then ... silence. | The line went dead.
The guns fell silent… and then began again.
The strike killed three.[1] | It wounded ten.[2] | A school was hit.
The blast hurt ten people (two of them badly). | Police closed the road.
Clashes broke out on May 9. | Dozens were hurt.
The war began in 1998. | It ended in 2000.
Two men died in Mitrovica on July 2. | A third is missing.
It covers 20 km2 of farmland. | It is mined.
It was a 5,000-strong force. | It is now half that.
The minister said—and then repeated—that no one would leave. | Nobody left.
– The army denied the claim.
- Two people were killed
Rebels seize mine; thousands flee
Ceasefire holds for second day in Hodeidah
U.S. To Send More Troops To Niger
What next? | The parties meet on Friday. | Why now?
Nobody knows. | al-Shabaab said it carried out the attack.
The village is empty. | “We had to go,” said Halima.
The army took Wau! | The rebels fled.
Shots were heard in Yei. | In Juba it was calm.
The road is open. | But few use it. | And nobody trusts it."""

LISTS = """\
1. The Parties shall cease fire. | 2. The Parties shall withdraw. | 3. Prisoners shall be exchanged.
• The sides stop shelling; | • the sides open the road; | • the sides free all captives.
Article 1. | The Parties stop all hostile acts."""

SLUGS = """\
The bridge is closed. /Interfax/. | Traffic has stopped.
The court freed him. /APA News/ | He went home."""

TABLE = [
    line
    for part in (DATELINES, ABBREVIATIONS, INITIALS, PROGRAMMES, CLOSING_QUOTES, OTHER_STOPS, LISTS, SLUGS)
    for line in part.split("\n")
]


@pytest.mark.parametrize("marked", TABLE)
def test_sentences_end_where_marked(read_text: ReadText, marked: str) -> None:
    expected = marked.split(" | ")
    text = " ".join(expected)
    assert [text[s.start : s.end] for s in read_text(text).sentences] == expected


def test_the_tables_are_of_a_size() -> None:
    assert len(TABLE) > 80
