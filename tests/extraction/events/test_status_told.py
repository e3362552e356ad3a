"""The status of what is looked back on, of what goes on, and of what a threat or an offer exacts: read for a given word."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dragoman.contracts import Reading, Report
from dragoman.extraction.events.grammar import Grammar
from dragoman.extraction.events.status import Statuses

Read = Callable[..., tuple[Report, Reading]]

CASES = [
    # looked back on
    ("Oslo bankrolled the two guerrilla schools for decades.", "bankrolled", "historical"),
    ("For years the garrison sheltered deserters from the north.", "sheltered", "historical"),
    ("A court in Rabat jailed the blogger for ten years.", "jailed", "occurred"),
    ("Manila shut its consulate in Basra after the 1990 invasion.", "shut", "historical"),
    ("Lagos drafted even schoolboys when war broke out in 1967.", "drafted", "historical"),
    ("The republic dismantled its rockets and shipped them abroad in 1999.", "dismantled", "historical"),
    ("My grandfather was whipped by the planter's men for hiding a drum.", "whipped", "historical"),
    ("The brigade was reorganised that winter and stormed the pass.", "reorganised", "historical"),
    ("Ankara lent the islands forty million dollars last year.", "lent", "historical"),
    ("Ministers debated the report on the March killings.", "killings", "historical"),
    ("The parties will send delegates to the June summit.", "summit", "occurred"),
    ("A policeman was killed on Friday, authorities said.", "killed", "occurred"),
    ("A lawyer for the nine seamen seized in March asked for bail.", "seized", "historical"),
    ("The president apologised for the torture of the prisoners.", "torture", "historical"),
    ("The admiral expressed regret for the shelling of the ferry.", "shelling", "historical"),
    ("The former guard was found guilty of beating two students.", "beating", "historical"),
    ("The navy has returned the captured trawlers to their crews.", "captured", "historical"),
    ("It is the envoy's first visit since the massacre.", "massacre", "historical"),
    ("Survivors of the raid met the governor on Monday.", "raid", "historical"),
    ("The general admitted that his men had no orders and fired on the crowd.", "fired", "occurred"),
    ("The junta had for years rejected every plan for talks, he said.", "rejected", "historical"),
    ("It took Vienna until 1991 to apologise for the decree.", "apologise", "historical"),
    ("Moscow and Tirana restored diplomatic relations after half a century.", "restored", "occurred"),
    ("The patrol came under fire at 1420 hours and withdrew.", "withdrew", "occurred"),
    ("The weekly was closed a day after it had exposed the smugglers.", "exposed", "occurred"),
    ("Santiago extradited Fujimori.", "extradited", "occurred"),
    ("The guards beat us every morning, the former inmate writes.", "beat", "historical"),
    ("The guards beat the prisoners on Monday, an inmate wrote.", "beat", "occurred"),
    ("The League readmitted Cairo, ten years after expelling it.", "expelling", "historical"),
    ("Officers of both armies met in 1971 to discuss the border.", "discuss", "historical"),
    # going on
    ("The widows march each Friday to the gate of the barracks.", "march", "ongoing"),
    ("The two coast guards regularly alert one another by radio.", "alert", "ongoing"),
    ("The two navies routinely patrol the strait.", "patrol", "ongoing"),
    ("The paper prints their names while their families starve in the camps.", "starve", "ongoing"),
    ("The report names three banks that lend to the militia.", "lend", "ongoing"),
    ("Khartoum has for twelve years harboured the exiled general.", "harboured", "ongoing"),
    ("The islanders have long sought independence.", "sought", "ongoing"),
    ("Uruguayan soldiers have guarded the camp since May.", "guarded", "ongoing"),
    ("The ceasefire held for a third day in most of the valley.", "held", "ongoing"),
    ("The gunners intensified their shelling of the port.", "shelling", "ongoing"),
    ("There was no let-up in the bombardment of the city.", "bombardment", "ongoing"),
    ("The ban on marches has been in force for a year now.", "ban", "ongoing"),
    ("The president refused to sign the pardon for the third day.", "refused", "occurred"),
    ("Villagers defied the curfew to bury their dead.", "curfew", "ongoing"),
    ("The bishop is critical of the blockade.", "blockade", "ongoing"),
    ("Police broke up the blockade with tear gas.", "blockade", "occurred"),
    # exacted
    ("The miners threatened to strike unless the manager leaves.", "leaves", "demanded"),
    ("The gang said it would shoot the pilot unless the helicopters turned back.", "turned", "demanded"),
    ("Students promised to occupy the ministry if the fees are not scrapped.", "scrapped", "demanded"),
    ("Damascus refused to discuss the border unless Israel accepted the line of 1967.", "accepted", "demanded"),
    ("There will be no talks until the prisoners are freed.", "freed", "demanded"),
    ("The town was not safe until the rebels surrendered.", "surrendered", "occurred"),
    ("The rebels will fight on unless they are paid.", "paid", "hypothetical"),
    ("If the army shells the camp, thousands will flee.", "shells", "hypothetical"),
    # given word
    ("Tehran put its neighbours on notice that it would close the strait.", "close", "promised"),
    ("The militia warned that it would burn the mill.", "burn", "promised"),
    ("The warlord let it be known that deserters would be shot.", "shot", "promised"),
    ("Traders were told to pay or be shot.", "shot", "promised"),
    ("The two presidents resolved to reopen the railway.", "reopen", "promised"),
    # wanted of others
    ("Amnesty wants the junta to free the poet.", "free", "demanded"),
    ("The residents want the soldiers gone.", "gone", "demanded"),
    ("Sixteen islands are seeking reparations from London.", "reparations", "demanded"),
    ("The rebel leader wants to meet the envoy.", "meet", "hypothetical"),
    ("The committee may seek mediation by the bishops.", "mediation", "hypothetical"),
    ("The garrison radioed for reinforcements at midnight.", "reinforcements", "demanded"),
    ("The envoy said that the troops had to leave the town first.", "leave", "demanded"),
    # nobody in particular
    ("The colonel threatened to jail any priest who met the strikers.", "met", "hypothetical"),
    ("Tehran will not accept any plan that divides the province.", "divides", "hypothetical"),
    # asked, doubted and denied by the order and the words beside
    ("All we want is an apology.", "apology", "demanded"),
    ("What the rebels ask of the king is a pardon.", "pardon", "demanded"),
    ("The army warned villagers to leave the valley.", "leave", "demanded"),
    ("The bishops may ask the two parties to meet.", "meet", "hypothetical"),
    ("The harbour is at the service of both, should the parties so agree.", "agree", "hypothetical"),
    ("The deputies debated the killings in the capital.", "killings", "occurred"),
    ("Not once did the junta free a prisoner.", "free", "negated"),
    ("The delegate would agree to nothing.", "agree", "negated"),
    ("The two ministers were to have met in Bonn.", "met", "negated"),
    ("The general said a truce was out of the question.", "truce", "negated"),
    ("The union has not threatened a strike.", "strike", "negated"),
    ("Damascus never asked the neighbours for troops.", "troops", "negated"),
    ("Cairo will not hesitate to expel the consul.", "expel", "promised"),
    ("Unless the two dockers are freed, the crews will block the port.", "freed", "demanded"),
    ("The garrison repelled an assault on the gate.", "assault", "occurred"),
    # purposes and reasons
    ("Nurses took to the streets to demand higher pay.", "demand", "occurred"),
    ("The rebels took the airfield, only to lose it by dusk.", "lose", "occurred"),
    ("The government sent two battalions to retake the port.", "retake", "hypothetical"),
    ("Dockers refused to load the ship in solidarity with the prisoners.", "solidarity", "occurred"),
    ("The council blamed the militia; the militia denies it.", "blamed", "occurred"),
]


@pytest.mark.parametrize(("sentence", "word", "status"), CASES)
def test_standing(read: Read, sentence: str, word: str, status: str) -> None:
    _, reading = read(sentence, published="2020-05-04")
    found = Statuses(Grammar(reading), 2020).of(reading.lowers.index(word.lower()))
    assert found.status == status
