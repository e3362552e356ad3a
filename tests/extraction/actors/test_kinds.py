"""What one phrase is: (sentence, mention, kind, country, sectors). ``None`` as sectors: not looked at."""

from __future__ import annotations

import pytest

ROWS = [
    # title and name
    ("Russian President Vladimir Putin spoke first.", "Russian President Vladimir Putin", "person", "RUS", ("GOV",)),
    ("Kremlin spokesman Dmitry Peskov denied it.", "Kremlin spokesman Dmitry Peskov", "person", "RUS", ("GOV",)),
    ("Turkish Foreign Minister Hakan Fidan arrived late.", "Turkish Foreign Minister Hakan Fidan", "person", "TUR", ("GOV",)),
    ("U.S. Secretary of State Antony Blinken left Doha.", "U.S. Secretary of State Antony Blinken", "person", "USA", ("GOV",)),
    ("Senator Lindsey Graham opposed the bill.", "Senator Lindsey Graham", "person", None, ("LEG",)),
    ("General Valery Gerasimov inspected the troops.", "General Valery Gerasimov", "person", None, ("MIL",)),
    ("Judge Baltasar Garzon signed the warrant.", "Judge Baltasar Garzon", "person", None, ("JUD",)),
    ("Archbishop Desmond Tutu prayed with them.", "Archbishop Desmond Tutu", "person", None, ("REL",)),
    ("Police chief Abdul Raziq was killed in Kandahar.", "Police chief Abdul Raziq", "person", None, ("COP",)),
    ("Rebel leader Riek Machar returned to Juba.", "Rebel leader Riek Machar", "person", None, ("REB",)),
    ("Opposition leader Raila Odinga called for protests.", "Opposition leader Raila Odinga", "person", None, ("OPP",)),
    ("Taliban spokesman Zabihullah Mujahid said so.", "Taliban spokesman Zabihullah Mujahid", "person", "AFG", ("REB",)),
    ("Army spokesman Onyema Nwachukwu said so.", "Army spokesman Onyema Nwachukwu", "person", None, ("MIL",)),
    ("Journalist Khaled Drareni was freed.", "Journalist Khaled Drareni", "person", None, ("MED",)),
    ("Professor Alex de Waal disagreed.", "Professor Alex de Waal", "person", None, ("EDU",)),
    ("German Chancellor Angela Merkel called him.", "German Chancellor Angela Merkel", "person", "DEU", ("GOV",)),
    ("Former Prime Minister Tony Blair testified.", "Former Prime Minister Tony Blair", "person", None, ("GOV",)),
    ("Ukraine's President Volodymyr Zelensky flew to Paris.", "Ukraine's President Volodymyr Zelensky", "person", "UKR", ("GOV",)),
    ("Lt. Gen. Michael Flynn resigned.", "Lt. Gen. Michael Flynn", "person", None, ("MIL",)),
    # demonym and noun
    ("Azerbaijani forces crossed the line.", "Azerbaijani forces", "force", "AZE", ("MIL",)),
    ("The Tuareg rebels took Kidal.", "The Tuareg rebels", "group", None, ("REB",)),
    ("Israeli police dispersed the crowd.", "Israeli police", "force", "ISR", ("COP",)),
    ("Turkish troops entered Afrin.", "Turkish troops", "force", "TUR", ("MIL",)),
    ("Colombian farmers blocked the road.", "Colombian farmers", "people", "COL", ("AGR",)),
    ("Rwandan soldiers crossed the border.", "Rwandan soldiers", "force", "RWA", ("MIL",)),
    ("Chechen fighters were seen in the town.", "Chechen fighters", "group", None, ("REB",)),
    ("Syrian refugees crossed the strait.", "Syrian refugees", "people", "SYR", ("REF",)),
    ("Russian peacekeepers manned the post.", "Russian peacekeepers", "force", "RUS", ("MIL",)),
    ("Iranian lawmakers passed the bill.", "Iranian lawmakers", "people", "IRN", ("LEG",)),
    ("The Pakistani army denied the claim.", "The Pakistani army", "force", "PAK", ("MIL",)),
    ("Nigerian doctors began a strike.", "Nigerian doctors", "people", "NGA", ("HLH",)),
    ("Houthi fighters shelled Taiz.", "Houthi fighters", "group", "YEM", ("REB",)),
    ("The Serbian government protested.", "The Serbian government", "state", "SRB", ("GOV",)),
    # ministries, bodies, their spokesmen
    ("The Turkish defence ministry confirmed the raid.", "The Turkish defence ministry", "organisation", "TUR", ("GOV",)),
    ("A spokesman for the Iranian foreign ministry rejected the charge.", "A spokesman", "person", "IRN", ("GOV",)),
    ("Russia's foreign minister met his Indian counterpart.", "Russia's foreign minister", "person", "RUS", ("GOV",)),
    ("The Supreme Court of Kenya annulled the vote.", "Supreme Court", "organisation", None, ("JUD",)),
    ("The national assembly adopted the law.", "The national assembly", "organisation", None, ("LEG",)),
    ("The Iraqi parliament met on Sunday.", "The Iraqi parliament", "organisation", "IRQ", ("LEG",)),
    ("The election commission postponed the count.", "The election commission", "organisation", None, ("GOV",)),
    ("The central bank raised its rate.", "The central bank", "organisation", None, ("GOV",)),
    ("The trade union called a strike.", "The trade union", "organisation", None, ("LAB",)),
    ("A human rights group counted forty arrests.", "A human rights group", "organisation", None, ("NGO",)),
    ("The Congolese army retook the town.", "Congolese army", "force", "COD", ("MIL",)),
    # capitals, seats, states
    ("Moscow rejected the accusation.", "Moscow", "state", "RUS", ("GOV",)),
    ("The White House welcomed the truce.", "White House", "state", "USA", ("GOV",)),
    ("The Kremlin declined to comment.", "Kremlin", "state", "RUS", ("GOV",)),
    ("Downing Street condemned the attack.", "Downing Street", "state", "GBR", ("GOV",)),
    ("The Elysee announced the visit.", "Elysee", "state", "FRA", ("GOV",)),
    ("Brussels imposed new sanctions.", "Brussels", "organisation", None, ("IGO",)),
    ("The Pentagon confirmed the strike.", "Pentagon", "organisation", "USA", ("MIL",)),
    ("The Knesset approved the budget.", "Knesset", "organisation", "ISR", ("LEG",)),
    ("Baku accused Yerevan of shelling.", "Yerevan", "state", "ARM", ("GOV",)),
    ("The Porte refused the demand of the ambassador.", "Porte", "state", None, ("GOV",)),
    ("Eritrea denied the report.", "Eritrea", "state", "ERI", ("GOV",)),
    ("The United States vetoed the draft.", "United States", "state", "USA", ("GOV",)),
    ("Taiwan scrambled its jets.", "Taiwan", "organisation", "TWN", ("GOV",)),
    ("Kosovo closed the border crossing.", "Kosovo", "organisation", "XKX", ("GOV",)),
    ("Sanctions were imposed by Canada.", "Canada", "state", "CAN", ("GOV",)),
    ("Abkhazia closed the crossing.", "Abkhazia", "organisation", None, ("GOV",)),
    ("Israeli air strikes hit the port.", "Israeli", "state", "ISR", ("GOV",)),
    ("Rwandan support for the rebels is well known.", "Rwandan", "state", "RWA", ("GOV",)),
    # organisations and groups
    ("NATO sent a warning.", "NATO", "organisation", None, ("IGO", "MIL")),
    ("The African Union suspended the junta.", "African Union", "organisation", None, ("IGO",)),
    ("Hezbollah fired rockets at the base.", "Hezbollah", "group", "LBN", None),
    ("The Taliban released two prisoners.", "Taliban", "group", "AFG", ("REB",)),
    ("Boko Haram attacked the village.", "Boko Haram", "group", "NGA", ("REB",)),
    ("The PKK declared a ceasefire.", "PKK", "group", "TUR", ("REB",)),
    ("M23 captured Goma.", "M23", "group", "COD", ("REB",)),
    ("The FARC-EP laid down their arms.", "FARC-EP", "group", "COL", ("REB",)),
    ("Amnesty International criticised the trial.", "Amnesty International", "organisation", None, ("NGO",)),
    ("Human Rights Watch documented the raid.", "Human Rights Watch", "organisation", None, ("NGO",)),
    ("Al Jazeera reported the blast.", "Al Jazeera", "organisation", "QAT", ("MED",)),
    ("Reuters reported the blast.", "Reuters", "organisation", None, ("MED",)),
    ("The Rapid Support Forces shelled the market.", "Rapid Support Forces", "group", "SDN", ("UAF",)),
    ("The TPLF rejected the offer.", "TPLF", "group", "ETH", None),
    ("MONUSCO evacuated its staff.", "MONUSCO", "force", "COD", ("IGO", "MIL")),
    ("The ICC issued a warrant.", "ICC", "organisation", None, ("IGO", "JUD")),
    ("The Arakan Army seized the base.", "Arakan Army", "group", "MMR", ("REB",)),
    ("The Wagner Group recruited prisoners.", "Wagner Group", "group", "RUS", ("UAF",)),
    ("The Sinaloa Cartel bribed the mayor.", "Sinaloa Cartel", "group", "MEX", ("CRM",)),
    ("The IDF confirmed the raid.", "IDF", "force", "ISR", ("MIL",)),
    ("Gazprom cut the supply.", "Gazprom", "organisation", "RUS", ("BUS",)),
    # peoples
    ("The Rohingya fled across the river.", "Rohingya", "people", "MMR", ("ETH",)),
    ("Kurds protested in the square.", "Kurds", "people", None, ("ETH",)),
    ("Palestinians threw stones at the jeep.", "Palestinians", "people", "PSE", None),
    ("Muslims prayed outside the mosque.", "Muslims", "people", None, ("REL",)),
    ("Hutus fled to the camps.", "Hutus", "people", None, ("ETH",)),
    ("Afghans queued at the airport.", "Afghans", "people", "AFG", None),
    # unnamed
    ("Gunmen attacked the convoy.", "Gunmen", "group", None, ("UAF",)),
    ("Residents fled the city.", "Residents", "people", None, ("CVL",)),
    ("Witnesses said shots were fired.", "Witnesses", "people", None, ("CVL",)),
    ("Officials denied the report.", "Officials", "people", None, ("GOV",)),
    ("Protesters set fire to tyres.", "Protesters", "people", None, ("OPP",)),
    ("The authorities closed the schools.", "The authorities", "people", None, ("GOV",)),
    ("Police fired tear gas.", "Police", "force", None, ("COP",)),
    ("Doctors treated the wounded.", "Doctors", "people", None, ("HLH",)),
    ("Aid workers left the camp.", "Aid workers", "people", None, ("NGO",)),
    ("Two soldiers were killed.", "Two soldiers", "force", None, ("MIL",)),
    ("A soldier was killed.", "A soldier", "person", None, ("MIL",)),
    ("Unknown assailants shot the mayor.", "Unknown assailants", "group", None, ("UAF",)),
    ("A woman was wounded by the blast.", "A woman", "person", None, ("CVL",)),
    ("The militia looted the village.", "The militia", "group", None, ("UAF",)),
    ("Refugees crossed the river.", "Refugees", "people", None, ("REF",)),
    ("Journalists were barred from the court.", "Journalists", "people", None, ("MED",)),
    ("The students marched to the palace.", "The students", "people", None, ("EDU",)),
    ("A source in the ministry confirmed the talks.", "A source", "unknown", None, None),
    ("Sources said the talks had failed.", "Sources", "unknown", None, None),
    ("The report said forty villages had burned.", "The report", "unknown", None, None),
    ("The peacekeepers withdrew.", "The peacekeepers", "force", None, ("MIL",)),
    ("The drug cartel bribed officers.", "The drug cartel", "group", None, ("CRM",)),
    ("Workers at the mine walked out.", "Workers", "people", None, ("LAB",)),
    ("Others said they had seen nothing.", "Others", "people", None, None),
]


@pytest.mark.parametrize(("text", "mention", "kind", "country", "sectors"), ROWS, ids=[f"{m} | {t[:30]}" for t, m, *_ in ROWS])
def test_kind_country_sectors(actors_of, bearer, text, mention, kind, country, sectors):
    actor = bearer(actors_of(text), mention)
    assert (actor.kind, actor.country) == (kind, country)
    if sectors is not None:
        assert actor.sectors == sectors


NONE = [
    ("Clashes broke out in Khartoum.", "Khartoum"),
    ("The minister arrived in Nairobi.", "Nairobi"),
    ("A bomb exploded near Kabul.", "Kabul"),
    ("Fighting spread across Sudan.", "Sudan"),
    ("Talks were held in Switzerland.", "Switzerland"),
    ("The wounded were taken to the hospital in Gaza.", "Gaza"),
    ("On Monday the bridge was closed.", "Monday"),
    ("The village lies north of Goma.", "Goma"),
    ("He was treated in the hospital.", "the hospital"),
    ("They prayed in the church.", "the church"),
    ("He wrote of the Nagorno-Karabakh conflict.", "Nagorno-Karabakh"),
    ("They discussed the Syrian crisis.", "Syrian"),
    ("The parties dispute sovereignty over Kashmir.", "Kashmir"),
    ("The agreement entered into force.", "The agreement"),
    ("The earthquake destroyed the dam.", "The earthquake"),
    ("It was raining in the hills.", "It"),
    ("He resigned as president.", "president"),
]


@pytest.mark.parametrize(("text", "phrase"), NONE, ids=[p + " | " + t[:30] for t, p in NONE])
def test_no_actor(actors_of, text, phrase):
    texts = {m.text for a in actors_of(text) for m in a.mentions}
    assert phrase not in texts
