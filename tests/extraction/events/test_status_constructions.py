"""Constructions that give an event its status, of many conflicts: (sentence, trigger, status), reported on 4 May 2020."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dragoman.contracts import Event, Reading, Report
from dragoman.extraction.events import extract

Read = Callable[..., tuple[Report, Reading]]

SCHEDULED = [
    ("The disarmament of the Basque militants is slated to begin in June.", "disarmament", "future"),
    ("A summit of the Gulf states has been set for 12 June.", "summit", "future"),
    ("A ceasefire between the army and the rebels takes effect tomorrow.", "ceasefire", "future"),
    ("Next month's withdrawal of Ethiopian troops worries the Somali government.", "withdrawal", "future"),
    ("The last Portuguese soldiers leave Bissau at the end of June.", "leave", "future"),
    ("On Friday the Turkish foreign minister flies to Baku for talks.", "flies", "future"),
    ("The Serbian president is meeting the Kosovan premier in Vienna next week.", "meeting", "future"),
    ("Talks between the Sudanese factions are due to resume on Monday.", "Talks", "future"),
    ("The German chancellor will meet the Polish premier on the eve of the summit.", "meet", "future"),
    ("The court in The Hague will hand down its sentence on the general on Friday.", "sentence", "future"),
    ("Militants attack Malian army base on Sunday", "attack", "occurred"),
    ("Rebels attacked the Malian army on Sunday.", "attacked", "occurred"),
]
GOING_ON = [
    ("The siege of Taiz, now in its third year, has starved the city.", "siege", "ongoing"),
    ("The strike by Chilean miners, which is entering its fifth week, has spread.", "strike", "ongoing"),
    ("Clashes between Burmese troops and Karen fighters are ongoing.", "Clashes", "ongoing"),
    ("Talks between the Cypriot leaders are under way in Geneva.", "Talks", "ongoing"),
    ("Farmers are out on the streets of Delhi, protesting against the government.", "protesting", "ongoing"),
    ("The Libyan army's offensive against the rebels shows no sign of abating.", "offensive", "ongoing"),
    ("Kurdish fighters have besieged the town for three weeks.", "besieged", "ongoing"),
    ("Bolivian protesters have blocked the road to La Paz since Monday.", "blocked", "ongoing"),
    ("Opposition parties are refusing to recognise the Gambian president and are boycotting the parliament.", "boycotting", "ongoing"),
    ("The siege of Taiz, then in its third year, had starved the city.", "siege", "occurred"),
]
LONG_AGO = [
    ("Armenian forces seized the district in the early nineties.", "seized", "historical"),
    ("Forty years after Soviet troops invaded Afghanistan, the wrecks still stand.", "invaded", "historical"),
    ("Half a century after the army shot the students, old men in Seoul remember it.", "shot", "historical"),
    ("The camp opened in 1982, when thousands fled as soldiers burned villages in Guatemala.", "burned", "historical"),
    ("They spoke of 1982, the year in which Israel invaded Lebanon.", "invaded", "historical"),
    ("The unit was shaped by the day in 1994 when militiamen killed ten Belgian soldiers.", "killed", "historical"),
    ("The poet was jailed by the Chilean regime of the 1970s.", "jailed", "historical"),
    ("Thousands marked the anniversary of the massacre of Tamil civilians.", "massacre", "historical"),
    ("Two hours after Malian troops attacked the camp, it still burned.", "attacked", "occurred"),
]
NOT_AT_ALL = [
    ("The United Nations called off the evacuation of civilians from Taiz.", "evacuation", "negated"),
    ("The Kenyan government scrapped the deportation of the Somali teacher.", "deportation", "negated"),
    ("The deportation of the Rwandan general was halted by a court.", "deportation", "negated"),
    ("Instead of attacking the Houthis, the army withdrew.", "attacking", "negated"),
    ("Far from arresting the Congolese colonel, the army promoted him.", "arresting", "negated"),
    ("The kidnapping of the Nigerian girls turned out to be a hoax.", "kidnapping", "negated"),
    ("The Uzbek police stopped the men before they were able to attack the embassy.", "attack", "negated"),
    ("The Uzbek police stopped the men before they could attack the embassy.", "attack", "negated"),
    ("Ethiopia has yet to withdraw its troops from Tigray.", "withdraw", "negated"),
    ("The prisoner swap between Yemen's warring sides fell through.", "swap", "negated"),
    ("Russia halted the offensive on Kharkiv.", "offensive", "occurred"),
]
ONLY_IF = [
    ("The Iraqi army keeps tanks near the square in case militants attack the ministry.", "attack", "hypothetical"),
    ("A coup would force the Thai premier to resign.", "resign", "hypothetical"),
    ("Perhaps the Syrian army attacked the convoy.", "attacked", "hypothetical"),
    ("A joint patrol by Indian and Chinese soldiers is conceivable.", "patrol", "hypothetical"),
    ("Suppose that Pakistan attacked India.", "attacked", "hypothetical"),
    ("In the scenario, Chinese troops attack Taiwan.", "attack", "hypothetical"),
    ("Norway was the second country to recognise the new government of Libya.", "recognise", "occurred"),
    ("Denmark became the fourth member of the alliance to recognise the new government of Libya.", "recognise", "occurred"),
    ("It took the Spanish parliament an hour to ratify the treaty with Morocco.", "ratify", "occurred"),
]
ASKED = [
    ("Japan ought to apologise to the Korean women.", "apologise", "demanded"),
    ("The rebels' terms include a withdrawal of Russian troops.", "withdrawal", "demanded"),
    ("It is high time that the European Union lifted its sanctions on Sudan.", "lifted", "demanded"),
    ("The ultimatum gives the Malian garrison until noon to surrender.", "surrender", "demanded"),
    ("The junta gave the Tuareg rebels 48 hours to surrender.", "surrender", "demanded"),
    ("Calls are growing for the release of the Kenyan lawyer.", "release", "demanded"),
    ("The Libyan army has to withdraw its troops from Sirte.", "withdraw", "demanded"),
    ("The general ordered the arrest of the Chadian opposition leader.", "arrest", "demanded"),
]
DONE_BY_BEING_SAID = [
    ("Kenyan police announced the arrest of two militants.", "arrest", "occurred"),
    ("The Colombian army announced the killing of a rebel leader.", "killing", "occurred"),
    ("The Greek premier offered an apology to the Turkish government.", "apology", "occurred"),
    ("A Nigerian court ordered an investigation into the police.", "investigation", "occurred"),
    ("The Sri Lankan president ordered a curfew in Colombo.", "curfew", "occurred"),
    ("France announced the withdrawal of its troops from Mali.", "withdrawal", "promised"),
    ("Norway announced aid to Yemen.", "aid", "promised"),
]
MIXED = [
    ("A Ukrainian delegation is travelling to Ankara tomorrow for talks with the Russians.", "talks", "future"),
    ("The embargo on Eritrean gold expires at midnight on Sunday.", "embargo", "future"),
    ("The trial of the Gambian ministers opens on 9 June.", "trial", "future"),
    ("With the release of the Israeli pilot due on Thursday, his family travelled to Cairo.", "release", "future"),
    ("Sudanese troops are still shelling the market in Omdurman.", "shelling", "ongoing"),
    ("The Armenian opposition has been blocking the road to Yerevan airport for three days.", "blocking", "ongoing"),
    ("The siege of the Bosnian town goes on.", "siege", "ongoing"),
    ("Saudi Arabia's blockade of the Yemeni port is in its second month.", "blockade", "ongoing"),
    ("Thousands of Georgians remain on hunger strike.", "strike", "ongoing"),
    ("Ethiopian peacekeepers are holding the airport while Somali rebels keep firing mortars at it.", "firing", "ongoing"),
    ("The two families have not spoken since soldiers shot a cousin in the civil war of the 1980s.", "shot", "historical"),
    ("In 1979, a year after the coup, the Afghan government arrested thousands of clerics.", "arrested", "historical"),
    ("He recalled how, as a boy in 1956, he had seen Soviet tanks shell the Hungarian parliament.", "shell", "historical"),
    ("The square is named after the priest whom Polish police murdered in 1984.", "murdered", "historical"),
    ("Three decades after the genocide in Rwanda, trials go on.", "genocide", "historical"),
    ("The Portuguese army massacred villagers at Wiriyamu in 1972.", "massacred", "historical"),
    ("Under the dictatorship, Chilean police tortured thousands of students.", "tortured", "historical"),
    ("Were Iran to close the strait, tanker rates would double.", "close", "hypothetical"),
    ("The Taliban may have executed the Afghan interpreter.", "executed", "hypothetical"),
    ("There are fears that Serb nationalists will attack the monastery.", "attack", "hypothetical"),
    ("Any strike on the Iranian reactor would provoke reprisals.", "strike", "hypothetical"),
    ("Mediators are exploring whether the Houthis could release the Saudi pilots.", "release", "hypothetical"),
    ("Sri Lanka's government is said to be considering the expulsion of the Norwegian envoys.", "expulsion", "hypothetical"),
    ("No Kurdish fighter was arrested in the raid.", "arrested", "negated"),
    ("The Israeli army said that it had not bombed the Gaza hospital.", "bombed", "negated"),
    ("Talks between the Colombian government and the rebels have not resumed.", "Talks", "negated"),
    ("The Eritrean government dismissed reports that its troops had looted the church as fiction.", "looted", "negated"),
    ("Bahrain called off the execution of two Shia activists.", "execution", "negated"),
    ("Let the Red Cross visit the Ukrainian prisoners, the bishop said.", "visit", "demanded"),
    ("The council adopted a resolution demanding that Morocco release the Sahrawi activists.", "release", "demanded"),
    ("The European Union insists on the release of the Belarusian journalist.", "release", "demanded"),
    ("The opposition's first condition is the release of the Venezuelan prisoners.", "release", "demanded"),
    ("The court told the Polish government to suspend the disciplinary chamber.", "suspend", "demanded"),
    ("The Philippine rebels have pledged to release the two soldiers.", "release", "promised"),
    ("Egypt gave an assurance that it would release the Canadian reporter.", "release", "promised"),
    ("The truce commits the Yemeni sides to exchange prisoners.", "exchange", "promised"),
    ("South Sudan's president swore to arrest the men who shot the aid workers.", "arrest", "promised"),
    ("The Malian junta announced the expulsion of the French ambassador.", "expulsion", "occurred"),
    ("Poland became the third country to expel the Russian attaché.", "expel", "occurred"),
    ("The Peruvian police managed to arrest the rebel leader.", "arrest", "occurred"),
    ("Instead of waiting, Eritrean troops attacked Badme.", "attacked", "occurred"),
    ("Having bombed the bridge, Serbian aircraft strafed the column of refugees.", "bombed", "occurred"),
    ("The Indian ministry offered its condolences to the Nepali government.", "condolences", "occurred"),
    ("Chad's president ordered an inquiry into the killings.", "inquiry", "occurred"),
]
CASES = SCHEDULED + GOING_ON + LONG_AGO + NOT_AT_ALL + ONLY_IF + ASKED + DONE_BY_BEING_SAID + MIXED


@pytest.mark.parametrize(("sentence", "trigger", "status"), CASES)
def test_status(read: Read, sentence: str, trigger: str, status: str) -> None:
    report, reading = read(sentence, published="2020-05-04")
    found = [e for e in extract(report, reading) if isinstance(e, Event)]
    assert [e.status for e in found if trigger in {e.trigger.text, *(r.text for r in e.repeats)}] == [status]
