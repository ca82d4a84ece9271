"""What the English rules for events read, and near-misses. The finding's text is always the whole sentence."""

from babad.reading.corpus import Examples, Reads


def _examples(*reads: tuple[str, tuple[str, str, str | None] | None], near: tuple[str, ...]) -> Examples:
    """Return examples whose findings are their texts."""
    return Examples(tuple(Reads(text, text, value) for text, value in reads), near)


CORPUS: dict[str, Examples] = {
    "<A> telephoned <B>": _examples(
        ("President Ann Lee telephoned Tom Hart on March 4, 2024.", ("call", "past", "2024-03-04")),
        ("The two leaders spoke by telephone on March 4, 2024.", ("call", "past", "2024-03-04")),
        near=("The phone was sold.", "Ann Lee did not telephone Tom Hart."),
    ),
    "<A> met <B>": _examples(
        ("Mayor Ann Lee met Tom Hart on March 4, 2024.", ("meeting", "past", "2024-03-04")),
        ("The talks will take place on March 20, 2024.", ("meeting", "scheduled", "2024-03-20")),
        ("Delegates held talks in Geneva on March 4, 2024.", ("meeting", "past", "2024-03-04")),
        near=("Ann Lee never met Tom Hart.", "He remembered a small meeting room."),
    ),
    "<A> visited <B>": _examples(
        ("Mayor Ann Lee visited Geneva on March 4, 2024.", ("visit", "past", "2024-03-04")),
        ("Ann Lee will travel to Geneva.", ("visit", "scheduled", None)),
        near=("Ann Lee did not visit Geneva.", "The visitor centre is small."),
    ),
    "<A> announced …": _examples(
        ("The ministry announced the figures on March 4, 2024.", ("statement", "past", "2024-03-04")),
        ("Ann Lee said on Monday that prices were high.", ("statement", "past", "2024-03-11")),
        ("Ann Lee told reporters that prices were high.", ("statement", "past", None)),
        near=("The announcement board was empty.", "He went home. Prices were high, she said."),
    ),
    "<A> threatened <B>": _examples(
        ("The union threatened to walk out on March 20, 2024.", ("threat", "past", None)),
        ("Farmers said they would blockade the capital.", ("threat", "past", None)),
        near=("The union never threatened to walk out.", "Clouds hung over the town."),
    ),
    "<A> demanded …": _examples(
        ("The union demanded higher pay on March 4, 2024.", ("demand", "past", "2024-03-04")),
        ("Ann Lee urged residents to leave.", ("demand", "past", None)),
        ("Ann Lee called on residents to leave.", ("demand", "past", None)),
        near=("The union did not demand anything.", "Demand for rice was low."),
    ),
    "<A> denied …": _examples(
        ("Tom Hart denied the charge on March 4, 2024.", ("deny", "past", "2024-03-04")),
        ("The council rejected the offer.", ("deny", "past", None)),
        near=("Tom Hart did not deny the charge.", "The river is deep."),
    ),
    "<A> accused <B>": _examples(
        ("Ann Lee accused Tom Hart on March 4, 2024.", ("accuse", "past", "2024-03-04")),
        ("Prosecutors charged Tom Hart with fraud.", ("accuse", "past", None)),
        near=("The shop charged two dollars.", "The accused man slept."),
    ),
    "<A> and <B> agreed": _examples(
        ("Valdoria and Kesrana signed a treaty on March 4, 2024.", ("agree", "past", "2024-03-04")),
        ("The bank promised to lend the money.", ("agree", "past", None)),
        near=("The two sides have not agreed.", "He painted a sign."),
    ),
    "<A> imposed sanctions on <B>": _examples(
        ("Valdoria imposed sanctions on Kesrana on March 4, 2024.", ("sanction", "past", "2024-03-04")),
        ("The company was fined $2 million.", ("sanction", "past", None)),
        near=("He felt fine.", "The company was not fined."),
    ),
    "<A> deployed troops": _examples(
        ("Kesrana deployed two warships on March 4, 2024.", ("deploy", "past", "2024-03-04")),
        ("The governor sent troops to the town.", ("deploy", "past", None)),
        near=("He sent a letter to his mother.", "The troops were not deployed."),
    ),
    "<A> withdrew troops": _examples(
        ("Kesrana withdrew its soldiers on March 4, 2024.", ("withdraw", "past", "2024-03-04")),
        ("The government lifted the curfew.", ("withdraw", "past", None)),
        near=("He lifted the box.", "Kesrana has not withdrawn its soldiers."),
    ),
    "<A> attacked <B>": _examples(
        ("Rebels attacked the village on March 4, 2024.", ("attack", "past", "2024-03-04")),
        ("The camp was shelled by rebels on March 4, 2024.", ("attack", "past", "2024-03-04")),
        ("The army launched an offensive.", ("attack", "past", None)),
        near=("Rebels did not attack the village.", "Kesrana demanded that rebels attack no village."),
    ),
    "<A> arrested <B>": _examples(
        ("Police arrested Tom Hart on March 4, 2024.", ("arrest", "past", "2024-03-04")),
        ("Tom Hart was arrested on March 4, 2024.", ("arrest", "past", "2024-03-04")),
        ("The arrest of Tom Hart took place on March 4, 2024.", ("arrest", "past", "2024-03-04")),
        near=("Police have not arrested anyone.", "The arresting view pleased him."),
    ),
    "<A> sentenced <B>": _examples(
        ("A judge sentenced Tom Hart to four years on March 4, 2024.", ("trial", "past", "2024-03-04")),
        ("The trial began on March 4, 2024.", ("trial", "past", "2024-03-04")),
        near=("He wrote a long sentence.", "Tom Hart was not convicted."),
    ),
    "<A> elected <B>": _examples(
        ("Voters elected Ann Lee on March 4, 2024.", ("election", "past", "2024-03-04")),
        ("The election will be held on March 20, 2024.", ("election", "scheduled", "2024-03-20")),
        near=("He selected a tomato.", "Ann Lee was not elected."),
    ),
    "<A> appointed <B>": _examples(
        ("The governor appointed Ann Lee on March 4, 2024.", ("appoint", "past", "2024-03-04")),
        ("Tom Hart resigned on March 4, 2024.", ("appoint", "past", "2024-03-04")),
        near=("He named the dog Rex.", "Tom Hart has not resigned."),
    ),
    "a disaster struck <A>": _examples(
        ("An earthquake hit Geneva on March 4, 2024.", ("disaster", "past", "2024-03-04")),
        ("The volcano erupted on March 4, 2024.", ("disaster", "past", "2024-03-04")),
        near=("The river is calm.", "The volcano has not erupted."),
    ),
    "<A> died": _examples(
        ("Tom Hart died on March 4, 2024.", ("death", "past", "2024-03-04")),
        ("Four people were killed on March 4, 2024.", ("death", "past", "2024-03-04")),
        near=("Nobody spoke.", "Tom Hart has not died."),
    ),
    "<A> protested": _examples(
        ("Thousands of workers demonstrated on March 4, 2024.", ("protest", "past", "2024-03-04")),
        ("Students staged a rally on March 4, 2024.", ("protest", "past", "2024-03-04")),
        near=("Workers went home.", "The workers did not march."),
    ),
    "<A> released <B>": _examples(
        ("The rebels freed six hostages on March 4, 2024.", ("release", "past", "2024-03-04")),
        ("The film was released on March 4, 2024.", ("release", "past", "2024-03-04")),
        near=("The air is free.", "The hostages were not released."),
    ),
    "<A> beat <B>": _examples(
        (
            "The Rovers beat the Pilots in the league at their stadium on March 4, 2024, the coach said.",
            ("match", "past", "2024-03-04"),
        ),
        near=("He beat the drum.", "The plan lost votes in parliament."),
    ),
    "active verb": _examples(
        ("Police arrested Tom Hart.", ("arrest", "past", None)),
        near=("Tom Hart was arrested.", "The arrest took place on March 4, 2024."),
    ),
    "passive verb": _examples(
        ("Tom Hart was arrested.", ("arrest", "past", None)),
        near=("Police arrested Tom Hart.", "Police have arrested Tom Hart."),
    ),
    "held <event>": _examples(
        ("Workers staged a rally on March 4, 2024.", ("protest", "past", "2024-03-04")),
        ("The meeting took place on March 4, 2024.", ("meeting", "past", "2024-03-04")),
        near=("Workers demonstrated on March 4, 2024.", "She held a lamp."),
    ),
    "<event> as a noun": _examples(
        ("A similar earthquake on March 4, 2024, was stronger.", ("disaster", "past", "2024-03-04")),
        near=("Police arrested Tom Hart.", "Tom Hart died."),
    ),
    "will …": _examples(
        ("Ann Lee will meet Tom Hart on March 20, 2024.", ("meeting", "scheduled", "2024-03-20")),
        ("Ann Lee is scheduled to visit Geneva.", ("visit", "scheduled", None)),
        near=("Ann Lee met Tom Hart on March 4, 2024.", "Police have arrested Tom Hart."),
    ),
    "a date to come": _examples(
        ("The council meets on March 20, 2024.", ("meeting", "scheduled", "2024-03-20")),
        near=("The council met on March 4, 2024.", "The council will meet on March 20, 2024."),
    ),
    "if …": _examples(
        ("The company could be fined.", ("sanction", "hypothetical", None)),
        ("If it fails, the company will be fined.", ("sanction", "hypothetical", None)),
        near=("The company will be fined.", "The company was fined."),
    ),
    "allegedly …": _examples(
        ("Rebels allegedly attacked the village.", ("attack", "alleged", None)),
        ("Tom Hart reportedly resigned on March 4, 2024.", ("appoint", "alleged", "2024-03-04")),
        near=("Rebels attacked the village.", "Rebels denied attacking the village."),
    ),
    "denied that …": _examples(
        ("A spokesman denied that Kesrana attacked Valdoria.", ("attack", "denied", None)),
        near=("Kesrana attacked Valdoria.", "The council rejected the peace offer."),
    ),
    "said <B> must …": _examples(
        ("The governor said the company must clean the river.", ("demand", "past", None)),
        near=("The governor said the river was clean.", "The road must be straight."),
    ),
    "insisted … not …": _examples(
        ("The minister insisted there was no shortage.", ("deny", "past", None)),
        near=("The minister insisted on a reply.", "There was no shortage."),
    ),
    "date in the clause": _examples(
        ("Police arrested Tom Hart on March 4, 2024.", ("arrest", "past", "2024-03-04")),
        near=("Police arrested Tom Hart.", "The market was busy."),
    ),
    "date of the saying": _examples(
        ("The council has approved the plan, a spokesman said on Monday.", ("agree", "past", "2024-03-11")),
        near=("The council approved the plan on Monday.", "The council approved the plan."),
    ),
    "the <event> → its date": Examples(
        (
            Reads(
                "Ann Lee met Tom Hart on March 4, 2024. The meeting took place in private.",
                "The meeting took place in private.",
                ("meeting", "past", "2024-03-04"),
            ),
        ),
        (
            "Ann Lee met Tom Hart on March 4, 2024. Another meeting took place in private.",
            "The meeting took place in private.",
        ),
    ),
    "day of the same doer": Examples(
        (
            Reads(
                "Mayor Ann Lee visited Geneva on March 4, 2024. Mayor Ann Lee urged residents to leave.",
                "Mayor Ann Lee urged residents to leave.",
                ("demand", "past", "2024-03-04"),
            ),
        ),
        (
            "Mayor Ann Lee urged residents to leave.",
            "Mayor Ann Lee visited Geneva on March 4, 2024. Mayor Ann Lee urged residents to leave last year.",
        ),
    ),
    "victims → date of the disaster": Examples(
        (
            Reads(
                "An earthquake hit Geneva on March 4, 2024. Four people were killed.",
                "Four people were killed.",
                ("death", "past", "2024-03-04"),
            ),
        ),
        ("Four people were killed.", "An earthquake hit Geneva on March 4, 2024. Four people died on March 6, 2024."),
    ),
    "<pronoun> → who did it": Examples(
        (
            Reads(
                "Police arrested Tom Hart. He will be tried on March 20, 2024, in court.",
                "He will be tried on March 20, 2024, in court.",
                ("trial", "scheduled", "2024-03-20"),
            ),
        ),
        ("Police arrested Tom Hart.", "Mayor Tom Hart will be tried on March 20, 2024, in court."),
    ),
    "nameless doer": _examples(
        ("Hundreds of workers demonstrated.", ("protest", "past", None)),
        near=("Mayor Ann Lee met Tom Hart.", "Mayor Ann Lee resigned."),
    ),
    "place of the dateline": Examples(
        (
            Reads(
                "LONDON — The market was busy. The carnival opens on March 20, 2024.",
                "The carnival opens on March 20, 2024.",
                ("other", "scheduled", "2024-03-20"),
            ),
        ),
        ("The carnival opens on March 20, 2024.", "LONDON — Mayor Ann Lee resigned."),
    ),
    "who tells of it": _examples(
        ("Six hostages were freed, Mayor Ann Lee said.", ("release", "past", None)),
        near=("Six hostages were freed.", "Mayor Ann Lee freed six hostages."),
    ),
    "whom the story is about": Examples(
        (
            Reads(
                "Mayor Ann Lee resigned. A vote will be held on March 20, 2024, and the election is free.",
                "A vote will be held on March 20, 2024, and the election is free.",
            ),
        ),
        ("Mayor Ann Lee resigned.", "The election will be held on March 20, 2024."),
    ),
    "dated happening": _examples(
        ("The night market will open on March 20, 2024.", ("other", "scheduled", "2024-03-20")),
        ("The central bank raised its rate on March 4, 2024.", ("other", "past", "2024-03-04")),
        near=("The market was busy.", "Prices were high, Ann Lee said on Monday."),
    ),
}
