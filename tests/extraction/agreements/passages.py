# ruff: noqa: E501  # sentences as a report prints them
"""Passages of reports that tell of agreements, of many conflicts, and what must be read from them.

Each: text, kind, signatories, mediators (parts of their text), provisions (kind, obligor or "", deadline or start or "").
"""

from __future__ import annotations

Row = tuple[str, str, tuple[str, ...], tuple[str, ...], tuple[tuple[str, str, str], ...]]

PASSAGES: list[Row] = [
    (
        "Eritrea and Ethiopia signed a peace agreement in Jeddah on Sunday. Under the accord, both armies will withdraw from the border.",
        "framework",
        ("Eritrea", "Ethiopia"),
        (),
        (("with", "both armies", ""),),
    ),
    (
        "The government of Colombia and the National Liberation Army announced a ceasefire on 9 June, brokered by Norway. The guerrillas will"
        " release all hostages by 3 August.",
        "ceasefire",
        ("The government of Colombia", "the National Liberation Army"),
        ("Norway",),
        (("cease", "", ""), ("prisr", "The guerrillas", "3 August")),
    ),
    (
        "Yemen's government and the Houthis reached a deal on Thursday to exchange more than 15,000 prisoners.",
        "partial",
        ("Yemen's government", "the Houthis"),
        (),
        (("prisr", "", ""),),
    ),
    (
        "Mali and a Tuareg alliance signed an accord in Bamako under the auspices of Algeria. The agreement provides for the disarmament of the"
        " rebels, the creation of regional assemblies and the return of refugees.",
        "other",
        ("Mali", "a Tuareg alliance"),
        ("Algeria",),
        (("disarm", "the rebels", ""), ("terpow", "", ""), ("refug", "", "")),
    ),
    (
        "The two sides agreed to pull back heavy weapons 15 kilometres from the front line and to allow aid convoys into the town.",
        "partial",
        ("The two sides",),
        (),
        (("with", "The two sides", ""), ("humanitarian_access", "The two sides", "")),
    ),
    (
        "A truce between Kachin rebels and the Myanmar army took effect at midnight on Friday.",
        "ceasefire",
        ("Kachin rebels", "the Myanmar army"),
        (),
        (("cease", "", ""),),
    ),
    (
        "India and Pakistan agreed to open a border crossing for pilgrims. The crossing will be opened by 9 November.",
        "partial",
        ("India", "Pakistan"),
        (),
        (("transit_guarantee", "India", ""),),
    ),
    (
        "Moro leaders and the Philippine government signed a framework agreement on Monday in the presence of the Malaysian prime minister. The"
        " Moro region would enjoy autonomy, and a commission would draft a basic law.",
        "framework",
        ("Moro leaders", "the Philippine government"),
        ("the Malaysian prime minister",),
        (("terpow", "", ""), ("const", "", "")),
    ),
    (
        "The warring parties in South Sudan signed a revitalised peace deal in Addis Ababa on Wednesday. President Kiir said that a unity government"
        " would be formed within eight months and that rebel fighters would be integrated into the army.",
        "framework",
        ("The warring parties in South Sudan",),
        (),
        (("powtran", "", "eight months"), ("milrfm", "", "")),
    ),
    (
        "Syrian rebels and government forces reached a local truce in Homs after talks mediated by the United Nations. Fighters would leave the old"
        " city through a safe corridor, while food would be delivered to besieged districts.",
        "ceasefire",
        ("Syrian rebels", "government forces"),
        ("the United Nations",),
        (("cease", "", ""), ("humanitarian_access", "", "")),
    ),
    (
        "Serbia and Kosovo concluded an agreement on missing persons on Tuesday. Belgrade will recognise the document by 1 June.",
        "partial",
        ("Serbia", "Kosovo"),
        (),
        (("remains_exchange", "", ""),),
    ),
    (
        "The Justice Movement and Khartoum extended their truce on Monday. It will remain in force until 30 June.",
        "renewal",
        ("The Justice Movement", "Khartoum"),
        (),
        (("cease", "", ""),),
    ),
    (
        "Under the deal, Israel is to release 1,027 prisoners in return for one soldier, and Hamas must stop firing rockets.",
        "partial",
        (),
        (),
        (("prisr", "Israel", ""), ("cease", "Hamas", "")),
    ),
    (
        "Armed groups in Ituri signed a memorandum on Saturday which obliges them to hand in their weapons within 60 days.",
        "other",
        ("Armed groups in Ituri",),
        (),
        (("disarm", "", "60 days"),),
    ),
    (
        "Libya's rival factions have signed an agreement to form a unity government and to hold elections within a year.",
        "other",
        ("Libya's rival factions",),
        (),
        (("powtran", "", ""), ("elect", "", "year")),
    ),
    (
        "Nepal's seven parties and the Maoists reached a comprehensive peace agreement. United Nations monitors will supervise the storage of"
        " weapons, and the king's property will be nationalised.",
        "framework",
        ("Nepal's seven parties", "the Maoists"),
        (),
        (("verify", "United Nations monitors", ""),),
    ),
    (
        "Sudan's army and the paramilitaries agreed on a seven-day humanitarian pause, the State Department said.",
        "ceasefire",
        ("Sudan's army", "the paramilitaries"),
        (),
        (("cease", "Sudan's army", ""),),
    ),
    (
        "Tajik and Kyrgyz commanders signed a protocol on the withdrawal of troops from the border. Joint patrols will be set up from 2 May.",
        "partial",
        ("Tajik and Kyrgyz commanders",),
        (),
        (("with", "troops", ""), ("milrfm", "", "2 May")),
    ),
    (
        "The communities of Bor and Pibor reached a pact brokered by church leaders. The elders agreed that stolen cattle would be returned and"
        " that abducted children would be handed over.",
        "partial",
        ("The communities of Bor",),
        ("church leaders",),
        (("arbdam", "", ""), ("prisr", "", "")),
    ),
    (
        "Ukraine and the separatists signed a protocol calling for an immediate ceasefire, monitoring by the OSCE and the release of hostages.",
        "ceasefire",
        ("Ukraine", "the separatists"),
        (),
        (("cease", "", ""), ("verify", "the OSCE", ""), ("prisr", "", "")),
    ),
    (
        "Djibouti and Eritrea agreed to submit their boundary dispute to international arbitration.",
        "other",
        ("Djibouti", "Eritrea"),
        (),
        (("arbland", "Djibouti", ""),),
    ),
    (
        "Iraq and the Kurdish region struck a deal on oil revenue. According to the agreement, Baghdad will pay the salaries of Kurdish fighters"
        " and the region will hand over 250,000 barrels a day.",
        "partial",
        ("Iraq", "the Kurdish region"),
        (),
        (("natres", "", ""),),
    ),
    (
        "The Central African government and 14 armed groups signed a peace accord. It stipulates that militias will be dissolved and that a truth"
        " commission will be set up.",
        "framework",
        ("The Central African government", "14 armed groups"),
        (),
        (("pargrp", "", ""), ("truth", "", "")),
    ),
    (
        "Georgia and the breakaway region signed a ceasefire accord on 14 May. Peacekeepers of the regional bloc will be stationed along the river"
        " from 20 June, and neither side will move troops forward.",
        "ceasefire",
        ("Georgia", "the breakaway region"),
        (),
        (("cease", "", ""), ("regpkf", "", "20 June")),
    ),
    (
        "Cyprus's leaders agreed on the demining of the buffer zone and on the opening of two crossings.",
        "partial",
        ("Cyprus's leaders",),
        (),
        (("mine_maps", "Cyprus's leaders", ""), ("transit_guarantee", "Cyprus's leaders", "")),
    ),
    (
        "The junta and the opposition signed a declaration of principles in Lome on Friday. It guarantees press freedom and provides for a new"
        " electoral law.",
        "framework",
        ("The junta", "the opposition"),
        (),
        (("media", "", ""), ("elect", "", "")),
    ),
]

#: Sentences in which nothing is agreed.
NOTHING = [
    "The rebels violated the ceasefire on Monday.",
    "The parties failed to reach an agreement in Geneva.",
    "Talks on a deal to end the war continue in Doha.",
    "The two sides could sign a truce next week.",
    "The president hopes to reach a peace agreement by June.",
    "Mediators urged both sides to agree to a ceasefire.",
    "The government refused to sign the accord.",
    "The rebels have not agreed to a truce.",
    "The movement rejected the peace deal.",
    "The minister denied that an agreement had been signed.",
    "The two companies are in talks over a merger deal.",
    "Under the deal of 1994, relations improved.",
    "Fighting broke out despite the ceasefire agreement.",
]
