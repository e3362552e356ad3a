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
    (
        'Karland, northern rebels agree to end fighting\n\nPORTO VERO, May 1 (Reuters) - Karland\'s government and the Northern Liberation Front signed a ceasefire accord on Wednesday after six weeks of talks brokered by the Lake States Union, raising hopes of an end to a war that has killed more than 20,000 people since 2009.\n\nUnder the accord, which takes effect at midnight on Friday, the army will pull back from three northern towns within 30 days, while rebel fighters are to gather in seven camps under the eyes of 400 regional observers.\n\nThe two sides also agreed to free all prisoners of war and to let aid convoys reach the Tamba valley, where the United Nations says 90,000 people are going hungry.\n\n"This is a day of joy for our people," Defence Minister Ana Prokos told reporters. She said a joint commission would be set up to investigate violations, and that refugees would be able to return home before the rains.\n\nRebel commander Idris Homa said his men would hand over their heavy weapons once the mission had arrived. The text does not mention the disputed oilfields.\n\nPrevious truces, including one signed in 2016, collapsed within weeks. Fighting continued on Wednesday near Tamba, residents said.',
        "ceasefire",
        ("Karland's government", "the Northern Liberation Front"),
        ("the Lake States Union",),
        (
            ("with", "the army", "30 days"),
            ("demob", "rebel fighters", ""),
            ("prisr", "The two sides", ""),
            ("humanitarian_access", "The two sides", ""),
            ("verify", "", ""),
            ("refug", "", ""),
            ("disarm", "his men", ""),
        ),
    ),
    (
        "Mozambique's president and the leader of the Renamo opposition signed a peace pact on Tuesday to formally end a decades-long conflict. President Filipe Nyusi and Ossufo Momade embraced after signing the document in Maputo's Peace Square, in the presence of the presidents of South Africa and Rwanda.\n\nThe agreement foresees the disarmament of more than 5,000 guerrillas and their integration into the army and police. In exchange, provincial governors will be elected rather than appointed. An amnesty law was passed last week.\n\nA U.N. envoy said donors would provide 60 million euros for the reintegration of former fighters.",
        "framework",
        ("Mozambique's president", "the leader of the Renamo opposition"),
        (),
        (("disarm", "guerrillas", ""), ("milrfm", "", ""), ("reint", "donors", "")),
    ),
    (
        "Elders of the Lou Nuer and the Murle agreed on Thursday to stop cattle raids and to return abducted children, the peace commission said. The communities will set up a joint court and share grazing land during the dry season.\n\nThe deal, which was facilitated by the Presbyterian Church, obliges chiefs to hand over anyone who breaks it. It also bans the carrying of guns in markets. A review meeting will be held after six months in Pibor.",
        "ceasefire",
        ("Elders of the Lou Nuer", "the Murle"),
        ("the Presbyterian Church",),
        (
            ("cease", "Elders", ""),
            ("prisr", "Elders", ""),
            ("judrfm", "The communities", ""),
            ("ethrel", "The communities", ""),
            ("disarm", "", ""),
            ("roa", "", "six months"),
        ),
    ),
    (
        "Ukraine and Russia, with Turkey and the United Nations as guarantors, signed separate deals in Istanbul on 22 July to unblock grain exports from three Black Sea ports. The agreements are valid for 120 days and will be automatically renewed unless one side objects. Ships will be inspected by a joint coordination centre in Istanbul. Russia undertook not to attack port facilities.\n\nKyiv has said it will not clear mines from the approaches to Odesa.",
        "partial",
        ("Ukraine", "Russia"),
        ("Turkey", "the United Nations"),
        (("transit_guarantee", "", ""), ("mandate_term", "", "120 days"), ("verify", "", ""), ("cease", "Russia", "")),
    ),
    (
        "Israel and Hamas begin truce as first hostages freed\n\nA four-day truce between Israel and Hamas came into force at 7 a.m. on Friday, and the militants handed over 13 Israeli women and children hours later.\n\nThe deal, mediated by Qatar and Egypt with the help of the United States, calls for the release of 50 hostages in return for 150 Palestinian prisoners. Israel has also agreed to allow 200 trucks of aid a day into Gaza.\n\nIsrael said the truce could be extended by a day for every 10 more hostages freed. The army warned residents not to return to the north.\n\nA Hamas official said the group was ready to extend the pause. Prime Minister Benjamin Netanyahu vowed to resume the war when the truce ends.",
        "ceasefire",
        ("Israel", "Hamas"),
        ("Qatar", "Egypt"),
        (("cease", "", ""), ("prisr", "", ""), ("humanitarian_access", "Israel", "")),
    ),
    (
        "Armenia and Azerbaijan have agreed to withdraw troops from four border villages, the two foreign ministries said in a joint statement on Friday.\n\nThe countries' border commissions, meeting on 19 April, reached a preliminary agreement on the line of the border near the villages of Baghanis and Kirants. Armenia will hand over the villages by 15 May, and both countries' border guards will be stationed along the new line. The commissions are to draft a regulation on their joint work by 1 July 2024.\n\nPrime Minister Nikol Pashinyan said that residents' homes would not be affected. Protesters blocked a road in Tavush.",
        "partial",
        ("Armenia", "Azerbaijan"),
        (),
        (("with", "Armenia", ""), ("bound", "", ""), ("territory_handover", "Armenia", "15 May")),
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
