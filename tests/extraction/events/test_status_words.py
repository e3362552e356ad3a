"""Words and orders of words that the status hangs on: (sentence, trigger, status), reported in 2021."""

from __future__ import annotations

import pytest

from dragoman.reading import Reader
from dragoman.vocab.frames.eras import eras
from dragoman.vocab.frames.operators import STATUS, operators
from eval.lab_standing import given

CASES = [
    # future
    ("Peacekeepers will pull out of the enclave by the end of June.", "pull", "RETREAT", "future"),
    ("The trial of the colonel opens on Monday.", "trial", "ACCUSE", "future"),
    ("The foreign ministers are meeting in Oslo next week.", "meeting", "CONSULT", "future"),
    ("A delegation from Baku is expected in Paris on Thursday for talks.", "talks", "CONSULT", "future"),
    ("The court will hand down its verdict on the general on 12 June.", "verdict", "SANCTION", "future"),
    ("The unions have called a general strike for Friday.", "strike", "PROTEST", "future"),
    ("The forthcoming visit of the Pope to Juba has raised hopes.", "visit", "CONSULT", "future"),
    ("The ceasefire comes into force at midnight.", "ceasefire", "RETREAT", "future"),
    ("Three more battalions are on their way to the border and will deploy along the canal.", "deploy", "MOBILIZE", "future"),
    ("The sanctions are due to expire in September.", "expire", "CONCEDE", "future"),
    ("From Monday, a curfew will be in place in the capital.", "curfew", "COERCE", "future"),
    ("The joint exercise is scheduled for August.", "exercise", "COOPERATE", "future"),
    ("The parties are about to sign the accord.", "sign", "SUPPORT", "future"),
    ("A second round of talks has been set for 3 July.", "talks", "CONSULT", "future"),
    ("The envoy flies to Amman tomorrow to meet the king.", "meet", "CONSULT", "future"),
    ("The president is poised to pardon the rebels.", "pardon", "CONCEDE", "future"),
    ("The tribunal is to rule next month on whether the bombing was a crime.", "rule", "SANCTION", "future"),
    ("The troops will soon be home, their withdrawal beginning on 1 July.", "withdrawal", "RETREAT", "future"),
    ("Next month's summit in Lima is likely to be dominated by the border row.", "summit", "CONSULT", "future"),
    ("Farmers plan to block the motorway at dawn on Tuesday.", "block", "PROTEST", "future"),
    ("The embargo ends at the stroke of midnight on Sunday.", "ends", "CONCEDE", "future"),
    ("Preparations are under way for an exchange of prisoners.", "exchange", "RETREAT", "future"),
    ("More arrests are expected.", "arrests", "COERCE", "future"),
    ("The ambassador will be recalled, the ministry announced.", "recalled", "SANCTION", "future"),
    ("A vigil for the dead is planned for this evening.", "vigil", "PROTEST", "future"),
    # historical
    ("As a boy he had watched the troops burn his village.", "burn", "ASSAULT", "historical"),
    ("In 1972, long before the war, the two presidents met at the falls.", "met", "CONSULT", "historical"),
    ("The town is best known for the uprising of 1944.", "uprising", "PROTEST", "historical"),
    ("Her grandfather was deported to Kazakhstan under Stalin.", "deported", "COERCE", "historical"),
    ("The treaty, signed in 1979, ended three decades of war.", "signed", "SUPPORT", "historical"),
    ("Veterans still recall how the guards shot prisoners at the quarry.", "shot", "ASSAULT", "historical"),
    ("It is forty years since the army seized power.", "seized", "ASSAULT", "historical"),
    ("A generation earlier, the militia had driven the herders from the valley.", "driven", "COERCE", "historical"),
    ("In the early nineties the clans fought over the port.", "fought", "ASSAULT", "historical"),
    ("The monument honours the miners shot during the strike of 1936.", "shot", "ASSAULT", "historical"),
    ("Once, in colonial days, gunboats shelled the palace.", "shelled", "ASSAULT", "historical"),
    ("The late president had expelled the missionaries in his first term.", "expelled", "COERCE", "historical"),
    ("Back then the regime jailed poets.", "jailed", "COERCE", "historical"),
    ("The feud goes back to the abduction of a bride in the 1980s.", "abduction", "ASSAULT", "historical"),
    ("The colonel, who led a failed coup in 2009, is now a candidate.", "coup", "ASSAULT", "historical"),
    ("The barracks, scene of a mutiny in 1964, is a museum.", "mutiny", "PROTEST", "historical"),
    ("His memoir describes the night when paratroopers stormed the embassy.", "stormed", "ASSAULT", "historical"),
    # hypothetical
    ("The rebels may be holding the pilot in a cave.", "holding", "COERCE", "hypothetical"),
    ("Had the bridge held, the column would have reached the capital.", "reached", "MOBILIZE", "hypothetical"),
    ("Any attack on the convoy would be met with force.", "attack", "ASSAULT", "hypothetical"),
    ("Residents fear a new offensive.", "offensive", "ASSAULT", "hypothetical"),
    ("The government is weighing whether to expel the ambassador.", "expel", "SANCTION", "hypothetical"),
    ("There were rumours of a coup in the capital.", "coup", "ASSAULT", "hypothetical"),
    ("An invasion cannot be excluded, the analyst wrote.", "invasion", "ASSAULT", "hypothetical"),
    ("Unless the strikers relent, the army could be sent in.", "sent", "MOBILIZE", "hypothetical"),
    ("What if the Kurds were to seize the dam?", "seize", "ASSAULT", "hypothetical"),
    ("Suppose the north attacked again.", "attacked", "ASSAULT", "hypothetical"),
    ("A deal to free the hostages is within reach, mediators believe.", "free", "RETREAT", "hypothetical"),
    ("The opposition might boycott the vote.", "boycott", "PROTEST", "hypothetical"),
    ("It remains unclear who would police the truce.", "police", "AID", "hypothetical"),
    ("In the event of an assault, civilians are to take to the cellars.", "assault", "ASSAULT", "hypothetical"),
    ("The draft resolution would impose an arms embargo.", "impose", "COERCE", "hypothetical"),
    ("The rebels could easily cut the road.", "cut", "COERCE", "hypothetical"),
    ("Diplomats raised the prospect of a partial withdrawal.", "withdrawal", "RETREAT", "hypothetical"),
    ("Perhaps the generals will talk after all.", "talk", "CONSULT", "hypothetical"),
    ("The police reportedly considered arresting the bishop.", "arresting", "COERCE", "hypothetical"),
    ("Were they to withdraw, the valley would fall within days.", "withdraw", "RETREAT", "hypothetical"),
    ("Otherwise the federation would have sent troops.", "sent", "MOBILIZE", "hypothetical"),
    ("Nobody can say whether the two will meet.", "meet", "CONSULT", "hypothetical"),
    ("Barring a last-minute accord, the garrison would have to surrender.", "surrender", "RETREAT", "hypothetical"),
    ("Should the truce collapse, artillery would again pound the suburbs.", "pound", "ASSAULT", "hypothetical"),
    ("A walkout by the nurses is on the cards.", "walkout", "PROTEST", "hypothetical"),
    # negated
    ("Not a shot was fired at the marchers by the gendarmes.", "fired", "ASSAULT", "negated"),
    ("At no point did the garrison shell the market, the colonel insisted.", "shell", "ASSAULT", "negated"),
    ("The envoy left Tunis empty-handed after the rebels turned down his plea for a truce.", "truce", "CONCEDE", "negated"),
    ("Contrary to early reports, no convoy crossed the bridge on Friday.", "crossed", "MOBILIZE", "negated"),
    ("Neither Algiers nor Rabat has reopened the border.", "reopened", "CONCEDE", "negated"),
    ("The rebels have so far refrained from shelling the airport.", "shelling", "ASSAULT", "negated"),
    ("Little aid has reached the camp and none of the wounded were evacuated.", "evacuated", "AID", "negated"),
    ("Parliament threw out a motion to recognise the breakaway state.", "recognise", "SUPPORT", "negated"),
    ("The army scrapped its plan to storm the university.", "storm", "ASSAULT", "negated"),
    ("The bank was spared from seizure at the last minute.", "seizure", "COERCE", "negated"),
    ("The planned march on the palace was called off.", "march", "PROTEST", "negated"),
    ("An attempt to kidnap the consul was foiled by his driver.", "kidnap", "ASSAULT", "negated"),
    ("Police foiled a plot to bomb the cathedral.", "bomb", "ASSAULT", "negated"),
    ("The general has never apologised for the massacre.", "apologised", "CONCEDE", "negated"),
    ("The minister ruled out talks with the separatists.", "talks", "CONSULT", "negated"),
    ("The strike never materialised.", "strike", "PROTEST", "negated"),
    ("The convoy was turned back before it could deliver any food.", "deliver", "AID", "negated"),
    ("Far from withdrawing, the brigade dug in along the river.", "withdrawing", "RETREAT", "negated"),
    ("The guerrillas refused to lay down their arms.", "lay", "RETREAT", "negated"),
    ("The militia failed to release a single hostage.", "release", "RETREAT", "negated"),
    ("Colombo has balked at signing the protocol.", "signing", "SUPPORT", "negated"),
    ("The junta shows no willingness to free the monks.", "free", "RETREAT", "negated"),
    ("Hopes of a ceasefire were dashed on Tuesday.", "ceasefire", "RETREAT", "negated"),
    ("Nobody was arrested over the riot, police said.", "arrested", "COERCE", "negated"),
    ("The council stopped short of condemning the coup.", "condemning", "ACCUSE", "negated"),
    ("The rebels walked away without signing the accord.", "signing", "SUPPORT", "negated"),
    ("The embassy said reports of an evacuation were untrue.", "evacuation", "AID", "negated"),
    ("Kigali has consistently denied arming the insurgents.", "arming", "AID", "negated"),
    ("The court declined to extradite the banker.", "extradite", "COOPERATE", "negated"),
    ("The ministry had no knowledge of any raid.", "raid", "ASSAULT", "negated"),
    ("The governor was nowhere to be seen and did not meet the elders.", "meet", "CONSULT", "negated"),
    ("Moscow's veto kept the council from imposing sanctions.", "imposing", "COERCE", "negated"),
    ("Hardly a village escaped, yet the mission sent no monitors.", "monitors", "MOBILIZE", "negated"),
    ("The crew narrowly escaped arrest.", "arrest", "COERCE", "negated"),
    ("The kidnappers have yet to free the nuns.", "free", "RETREAT", "negated"),
    ("Not once in eleven years has the commission prosecuted an officer.", "prosecuted", "ACCUSE", "negated"),
    ("The general dismissed talk of a mutiny as gossip.", "mutiny", "PROTEST", "negated"),
    ("Rangoon rejected the charge that its troops had burned the villages.", "burned", "ASSAULT", "negated"),
    ("There was no looting in the port overnight, residents said.", "looting", "PROTEST", "negated"),
    ("No shots were fired and no arrests were made.", "arrests", "COERCE", "negated"),
    ("The rebels are not laying siege to the town, their spokesman said.", "siege", "ASSAULT", "negated"),
    ("The government has steadfastly resisted calls to lift the ban.", "lift", "CONCEDE", "negated"),
    ("The hunger strike that the prisoners had planned did not take place.", "strike", "PROTEST", "negated"),
    ("The two leaders avoided each other and never shook hands.", "shook", "CONSULT", "negated"),
    ("Warsaw withheld its recognition of the new state.", "recognition", "SUPPORT", "negated"),
    ('"There has been no ceasefire and no negotiation," the colonel said.', "negotiation", "CONSULT", "negated"),
    ("The mediators left without securing the release of the hostages.", "release", "RETREAT", "negated"),
    ("The visit, announced in March, has been shelved.", "visit", "CONSULT", "negated"),
    ("The cabinet could not agree on sanctions.", "agree", "AGREE", "negated"),
    ("Rain and mud kept the brigade from attacking.", "attacking", "ASSAULT", "negated"),
    ("Quick work by the bomb squad averted an explosion at the station.", "explosion", "ASSAULT", "negated"),
    ("A court in Lagos blocked the extradition of the editor.", "extradition", "COERCE", "negated"),
    ("The union decided against a strike.", "strike", "PROTEST", "negated"),
    ("Instead of a pardon he got another year.", "pardon", "CONCEDE", "negated"),
    ("The senator insisted she had not met the guerrillas.", "met", "CONSULT", "negated"),
    ("The state has yet to compensate a single family.", "compensate", "AID", "negated"),
    ("The ceasefire lasted barely an hour and the wounded were never evacuated.", "evacuated", "AID", "negated"),
    ("The rebels, said their leader, had neither kidnapped nor harmed the nuns.", "kidnapped", "ASSAULT", "negated"),
    # ongoing
    ("The town has been under siege for three weeks.", "siege", "ASSAULT", "ongoing"),
    ("Some 40 monks are being held at the fort.", "held", "COERCE", "ongoing"),
    ("Dockers at Mombasa remain on strike.", "strike", "PROTEST", "ongoing"),
    ("Mortars have been falling on the suburb since dawn.", "falling", "ASSAULT", "ongoing"),
    ("The blockade is in its sixth month.", "blockade", "COERCE", "ongoing"),
    ("The search for the kidnappers goes on.", "search", "MOBILIZE", "ongoing"),
    ("Sappers were clearing the road as the convoy waited.", "clearing", "RETREAT", "ongoing"),
    ("Talks between the two sides have entered a fourth day.", "Talks", "CONSULT", "ongoing"),
    ("The garrison keeps shelling the ford.", "shelling", "ASSAULT", "ongoing"),
    # promised
    ("The prime minister gave his word to free the prisoners.", "free", "RETREAT", "promised"),
    ("Accra has undertaken to host the next round of talks.", "host", "CONSULT", "promised"),
    ("The two armies agreed on a phased withdrawal from the plateau.", "withdrawal", "RETREAT", "promised"),
    ("The rebels have pledged to let aid convoys through.", "let", "RETREAT", "promised"),
    ("The general offered a truce over the holiday.", "truce", "RETREAT", "promised"),
    ("Berlin's pledge to take in 200 refugees was welcomed.", "take", "AID", "promised"),
    ("Under the deal the guerrillas will hand over their heavy weapons.", "hand", "RETREAT", "promised"),
    ("The new president vowed a crackdown on the gangs.", "crackdown", "COERCE", "promised"),
    ("The junta said it would lift the curfew.", "lift", "CONCEDE", "promised"),
    ('"I will resign if the commission finds against me," he told the chamber.', "resign", "RETREAT", "promised"),
    ('"You have my promise: we shall rebuild the hospital," said the envoy.', "rebuild", "AID", "promised"),
    ("Oslo has offered to mediate between the two sides.", "mediate", "CONSULT", "promised"),
    ("The sides committed themselves to an exchange of prisoners.", "exchange", "RETREAT", "promised"),
    ("The rebels declared themselves ready to disarm.", "disarm", "RETREAT", "promised"),
    ("Ankara gave assurances that it would reopen the crossing.", "reopen", "CONCEDE", "promised"),
    ("The communique binds both governments to dismantle the checkpoints.", "dismantle", "RETREAT", "promised"),
    ("The king has guaranteed safe passage and an amnesty for deserters.", "amnesty", "CONCEDE", "promised"),
    ("The militia announced that it would free the pilots as a goodwill gesture.", "free", "RETREAT", "promised"),
    ("Manila and Jakarta signed up to joint patrols.", "patrols", "COOPERATE", "promised"),
    ("The rebels signalled their readiness to talk.", "talk", "CONSULT", "promised"),
    ("The opposition leader swore on the constitution to step down after two years.", "step", "RETREAT", "promised"),
    ("The cabinet has consented to an international inquiry.", "inquiry", "ACCUSE", "promised"),
    ("Tehran promised retaliation for the strike.", "retaliation", "ASSAULT", "promised"),
    ("Washington said it was prepared to ease the embargo.", "ease", "CONCEDE", "promised"),
    ("The strikers undertook not to block the port again and to reopen the gates.", "reopen", "CONCEDE", "promised"),
    ("The widow said she would forgive her husband's killers.", "forgive", "CONCEDE", "promised"),
    ('"Tomorrow we strike," the union\'s leader told the crowd.', "strike", "PROTEST", "promised"),
    ('"Our guns will answer," the governor said.', "answer", "ASSAULT", "promised"),
    ("The rebels, who had promised to spare the town, moved off.", "spare", "RETREAT", "promised"),
    ("The rebels say they will observe the truce from midnight.", "observe", "RETREAT", "promised"),
    ("The governor swore to hunt down the killers.", "hunt", "ASSAULT", "promised"),
    ('"I give you my word that the prisoners will be freed," the emir said.', "freed", "RETREAT", "promised"),
    ("The two parties accepted a mediator's proposal for a truce.", "truce", "RETREAT", "promised"),
    ("The army undertook in a signed letter to clear the mines.", "clear", "RETREAT", "promised"),
    ("The envoy pledged that Canada would take in the refugees.", "take", "AID", "promised"),
    ("Delhi is offering to train the island's police.", "train", "AID", "promised"),
    ("Both sides agreed to swap prisoners.", "swap", "RETREAT", "promised"),
    ("The group promised more bombings.", "bombings", "ASSAULT", "promised"),
    ("The banks offered a moratorium on the debt.", "moratorium", "CONCEDE", "promised"),
    ('"We stand ready to return to the table," the rebel chief wrote.', "return", "CONSULT", "promised"),
    # by these words
    ("The ministry denied rumours that troops had fired on the crowd.", "fired", "ASSAULT", "negated"),
    ("There is no truth in reports that the rebels seized the airport.", "seized", "ASSAULT", "negated"),
    ("There is no evidence that the army used gas.", "used", "ASSAULT", "negated"),
    ("The aborted raid embarrassed the general.", "raid", "ASSAULT", "negated"),
    ("The cancelled summit had been planned for a year.", "summit", "CONSULT", "negated"),
    ("The mayor was barred from meeting the strikers.", "meeting", "CONSULT", "negated"),
    ("The police barred the mayor from meeting the strikers.", "meeting", "CONSULT", "negated"),
    (
        '"We will not be moved until we have won," the farmers\' leader said, "and we will block every road."',
        "block",
        "PROTEST",
        "promised",
    ),
    ("In those days the police jailed anyone who sang.", "jailed", "COERCE", "historical"),
    ("The guerrillas blew up the line during the liberation war.", "blew", "ASSAULT", "historical"),
    ("Khrushchev threatened the West with missiles during the Suez crisis.", "threatened", "THREATEN", "historical"),
    ("In case of an attack the sirens will sound.", "attack", "ASSAULT", "hypothetical"),
]


@pytest.fixture(scope="module")
def statuses(reader: Reader) -> dict[str, str]:
    """Every sentence with the status found for its trigger, all read in one batch."""
    rows = [
        {"sentence": s, "published": "2021-05-05", "trigger": trigger, "type": kind, "status": status, "note": ""}
        for s, trigger, kind, status in CASES
    ]
    return {answer.row["sentence"]: answer.found for answer in given(reader, rows)}


@pytest.mark.parametrize(("sentence", "trigger", "kind", "status"), CASES)
def test_status(statuses: dict[str, str], sentence: str, trigger: str, kind: str, status: str) -> None:
    assert statuses[sentence] == status, trigger


def test_operators_are_many_and_known() -> None:
    table = operators()
    assert sum(len(ways) for ways in table.values()) > 2000
    assert {kind for ways in table.values() for kind in ways.values()} <= set(STATUS)


def test_names_of_the_past_end_before_today() -> None:
    known = [era for names in eras().values() for era in names]
    assert len(known) > 400
    assert all(era.until < 2022 for era in known)
    assert eras()["khmer"][0].words == ("khmer", "rouge")
