"""What the English rules for quotes read, and near-misses."""

from babad.reading.corpus import Examples, Reads

CORPUS: dict[str, Examples] = {
    "“…,” said <speaker>": Examples(
        reads=(
            Reads("“We open at dawn,” said Ruth Amberly.", "We open at dawn,", ("direct", "Ruth Amberly", "said")),
            Reads('"Nobody slept," recalled a baker.', "Nobody slept,", ("direct", "a baker", "recalled")),
            Reads(
                "``The bridge is safe,'' said Owen Tarrick, the county engineer.",
                "The bridge is safe,",
                ("direct", "Owen Tarrick", "said"),
            ),
            Reads(
                "‘I’ve no idea,’ said a spokesman for the ferry company.",
                "I’ve no idea,",
                ("direct", "a spokesman for the ferry company", "said"),
            ),
        ),
        near_misses=("The play “Low Tide” opens on Friday.", "“We open at dawn,” Ruth Amberly said."),
    ),
    "“…,” <speaker> said": Examples(
        reads=(
            Reads("“We open at dawn,” Ruth Amberly said.", "We open at dawn,", ("direct", "Ruth Amberly", "said")),
            Reads(
                "“We open at dawn,” the baker, a father of two, told a local paper.",
                "We open at dawn,",
                ("direct", "the baker", "told"),
            ),
            Reads("“Are they safe?” one mother asked.", "Are they safe?", ("direct", "one mother", "asked")),
        ),
        near_misses=("He wrote “Low Tide” before the mayor said no.", "“We open at dawn,” said Ruth Amberly."),
    ),
    "“…,” according to <speaker>": Examples(
        reads=(
            Reads(
                "“The wall gave way,” according to a police report.",
                "The wall gave way,",
                ("direct", "a police report", "according to"),
            ),
        ),
        near_misses=("The wall gave way, according to a police report.",),
    ),
    "“…,” <speaker> barked": Examples(
        reads=(
            Reads("“Get out,” Ruth Amberly hollered.", "Get out,", ("direct", "Ruth Amberly", "hollered")),
            Reads("“And now?” one guard wheezed.", "And now?", ("direct", "one guard", "wheezed")),
        ),
        near_misses=("“Low Tide,” the film, opened in May.", "“Get out,” Ruth Amberly said."),
    ),
    "“…” — <speaker>": Examples(
        reads=(
            Reads("“We open at dawn.” — Ruth Amberly", "We open at dawn.", ("direct", "Ruth Amberly", None)),
            Reads(
                "“We open at dawn.” ― Ruth Amberly\n\n“Bread first.” ― Owen Tarrick",
                "Bread first.",
                ("direct", "Owen Tarrick", None),
            ),
        ),
        near_misses=("“We open at dawn” — Ruth Amberly kept her word.", "The “dawn shift” — a novelty — starts today."),
    ),
    "<speaker> said, “…”": Examples(
        reads=(
            Reads("Ruth Amberly said, “We open at dawn.”", "We open at dawn.", ("direct", "Ruth Amberly", "said")),
            Reads('The baker shouted: "Everybody out!"', "Everybody out!", ("direct", "the baker", "shouted")),
        ),
        near_misses=("Ruth Amberly said the “dawn shift” starts today.", "“We open at dawn,” said Ruth Amberly."),
    ),
    "said <speaker>: “…”": Examples(
        reads=(
            Reads("Said Ruth Amberly: “We open at dawn.”", "We open at dawn.", ("direct", "Ruth Amberly", "Said")),
            Reads("Added one baker: “And we close late.”", "And we close late.", ("direct", "one baker", "Added")),
        ),
        near_misses=("“We open at dawn,” said Ruth Amberly.",),
    ),
    "according to <speaker>, “…”": Examples(
        reads=(
            Reads(
                "According to a police report, “The wall gave way.”",
                "The wall gave way.",
                ("direct", "a police report", "According to"),
            ),
        ),
        near_misses=("According to a police report, the wall gave way.",),
    ),
    "<speaker> said … “…” …": Examples(
        reads=(
            Reads(
                "Critics called the plan “a gift to the ferrymen.”",
                "a gift to the ferrymen.",
                ("direct", "critics", "called"),
            ),
            Reads(
                "Ruth Amberly said the wall was “rotten from the start” and should be pulled down.",
                "rotten from the start",
                ("direct", "Ruth Amberly", "said"),
            ),
            Reads(
                "The wall was “rotten from the start,” and should go, Ruth Amberly said.",
                "rotten from the start,",
                ("direct", "Ruth Amberly", "said"),
            ),
        ),
        near_misses=(
            "Ruth Amberly said the film “Low Tide at Dawn” was shot here.",
            "The wall was rated “structurally deficient” in May.",
            "A banner with the slogan “bread before bricks” hung there.",
        ),
    ),
    "<speaker> hopes … “…” …": Examples(
        reads=(
            Reads(
                "Ruth Amberly hopes the wall will “stand for good” one day.",
                "stand for good",
                ("direct", "Ruth Amberly", "hopes"),
            ),
        ),
        near_misses=("Ruth Amberly hopes the wall will stand.", "The wall “stands for good” now."),
    ),
    "according to <speaker>, … “…” …": Examples(
        reads=(
            Reads(
                "According to a police report, the wall was “rotten from the start” and fell.",
                "rotten from the start",
                ("direct", "a police report", "According to"),
            ),
        ),
        near_misses=("According to a police report, the wall fell.",),
    ),
    "<speaker> said that …": Examples(
        reads=(
            Reads(
                "Ruth Amberly said that the wall had fallen.",
                "Ruth Amberly said that the wall had fallen.",
                ("indirect", "Ruth Amberly", "said"),
            ),
            Reads(
                "A nurse at the clinic argued in a letter that beds were short.",
                "A nurse at the clinic argued in a letter that beds were short.",
                ("indirect", "a nurse at the clinic", "argued"),
            ),
        ),
        near_misses=(
            "Ruth Amberly did not say that the wall had fallen.",
            "The report that the wall had fallen was false.",
            "Ruth Amberly declined to say whether the wall would be rebuilt.",
            "The clinic was told that beds were short.",
        ),
    ),
    "<speaker> asked <hearer> whether …": Examples(
        reads=(
            Reads(
                "Reporters asked whether the wall would be rebuilt.",
                "Reporters asked whether the wall would be rebuilt.",
                ("indirect", "reporters", "asked"),
            ),
            Reads(
                "Ruth Amberly asked the council whether the wall was safe.",
                "Ruth Amberly asked the council whether the wall was safe.",
                ("indirect", "Ruth Amberly", "asked"),
            ),
        ),
        near_misses=("Ruth Amberly asked for bread.", "The council was asked whether the wall was safe."),
    ),
    "<speaker> told <hearer> that …": Examples(
        reads=(
            Reads(
                "Ruth Amberly told the council that the wall had fallen.",
                "Ruth Amberly told the council that the wall had fallen.",
                ("indirect", "Ruth Amberly", "told"),
            ),
            Reads(
                "The engineer warned neighbors that the wall might fall.",
                "The engineer warned neighbors that the wall might fall.",
                ("indirect", "the engineer", "warned"),
            ),
            Reads(
                "HARMON — A former mayor accused of taking bribes from a builder told a judge that he was innocent.",
                "HARMON — A former mayor accused of taking bribes from a builder told a judge that he was innocent.",
                ("indirect", "a former mayor accused of taking bribes from a builder", "told"),
            ),
        ),
        near_misses=("Ruth Amberly told a joke.", "Neighbors were told that the wall might fall."),
    ),
    "…, <speaker> said": Examples(
        reads=(
            Reads(
                "The wall fell at noon, Ruth Amberly said.",
                "The wall fell at noon, Ruth Amberly said.",
                ("indirect", "Ruth Amberly", "said"),
            ),
            Reads(
                "The wall, officials said on Monday, fell at noon.",
                "The wall, officials said on Monday, fell at noon.",
                ("indirect", "officials", "said"),
            ),
        ),
        near_misses=("The wall fell at noon.", "“The wall fell,” Ruth Amberly said."),
    ),
    "…, said <speaker>": Examples(
        reads=(
            Reads(
                "The wall fell at noon, said Ruth Amberly.",
                "The wall fell at noon, said Ruth Amberly.",
                ("indirect", "Ruth Amberly", "said"),
            ),
            Reads(
                "The wall fell at noon, said a guard, who asked not to be named.",
                "The wall fell at noon, said a guard, who asked not to be named.",
                ("indirect", "a guard", "said"),
            ),
        ),
        near_misses=(
            "Ruth Amberly, who owns the mill, said that the wall had fallen.",
            "“The wall fell,” said Ruth Amberly.",
            "The mayor of Harmon, Ruth Amberly, declared a day of rest.",
            "Guards who saw the wall, however, said both owners shared the blame.",
        ),
    ),
    "<speaker> said …": Examples(
        reads=(
            Reads(
                "Ruth Amberly said the wall would be rebuilt.",
                "Ruth Amberly said the wall would be rebuilt.",
                ("indirect", "Ruth Amberly", "said"),
            ),
            Reads(
                "Two of the guards have repeatedly claimed the wall was safe.",
                "Two of the guards have repeatedly claimed the wall was safe.",
                ("indirect", "two of the guards", "claimed"),
            ),
            Reads(
                "US Deputy Secretary of State Ruth Amberly, who led the talks, said the wall would stay.",
                "US Deputy Secretary of State Ruth Amberly, who led the talks, said the wall would stay.",
                ("indirect", "Ruth Amberly", "said"),
            ),
        ),
        near_misses=(
            "Ruth Amberly would not say who built the wall.",
            "The abuse claims were withdrawn.",
            "The council will give Harmon written answers to all that was asked.",
            "Ruth Amberly asked about the wall.",
        ),
    ),
    "according to <speaker>, …": Examples(
        reads=(
            Reads(
                "The wall was 40 years old, according to Ruth Amberly, who built it.",
                "The wall was 40 years old, according to Ruth Amberly, who built it.",
                ("indirect", "Ruth Amberly", "according to"),
            ),
            Reads(
                "According to two guards, the wall fell at noon.",
                "According to two guards, the wall fell at noon.",
                ("indirect", "two guards", "According to"),
            ),
        ),
        near_misses=("Prices differ according as the tide turns.",),
    ),
    "…, adding that …": Examples(
        reads=(
            Reads(
                "Ruth Amberly left the room, saying that she was tired.",
                "Ruth Amberly left the room, saying that she was tired.",
                ("indirect", "Ruth Amberly", "saying"),
            ),
        ),
        near_misses=("Ruth Amberly left the room, adding to the noise.", "The saying that walls have ears is old."),
    ),
    "<speaker> promised to …": Examples(
        reads=(
            Reads(
                "Ruth Amberly promised to rebuild the wall.",
                "Ruth Amberly promised to rebuild the wall.",
                ("indirect", "Ruth Amberly", "promised"),
            ),
            Reads(
                "The guards have threatened to strike.",
                "The guards have threatened to strike.",
                ("indirect", "the guards", "threatened"),
            ),
        ),
        near_misses=("Ruth Amberly went to the wall.", "The wall was promised to the town."),
    ),
    "<speaker> urged <hearer> to …": Examples(
        reads=(
            Reads(
                "Ruth Amberly urged the council to rebuild the wall.",
                "Ruth Amberly urged the council to rebuild the wall.",
                ("indirect", "Ruth Amberly", "urged"),
            ),
        ),
        near_misses=("The council was urged to rebuild the wall.",),
    ),
    "<speaker> denied <something>": Examples(
        reads=(
            Reads(
                "Ruth Amberly accused the council of neglect.",
                "Ruth Amberly accused the council of neglect.",
                ("indirect", "Ruth Amberly", "accused"),
            ),
            Reads(
                "The council has denied the charge.",
                "The council has denied the charge.",
                ("indirect", "the council", "denied"),
            ),
        ),
        near_misses=("The council was accused of neglect.", "She did not deny the charge."),
    ),
    "<speaker> called for <something>": Examples(
        reads=(
            Reads(
                "Ruth Amberly called for a new wall.",
                "Ruth Amberly called for a new wall.",
                ("indirect", "Ruth Amberly", "called"),
            ),
            Reads(
                "Neighbors complained about the noise.",
                "Neighbors complained about the noise.",
                ("indirect", "neighbors", "complained"),
            ),
        ),
        near_misses=("The guards slept on.", "Late calls for a new wall went unheard."),
    ),
    "<speaker> pointed to <something>": Examples(
        reads=(
            Reads(
                "Ruth Amberly referred to the fall of the wall.",
                "Ruth Amberly referred to the fall of the wall.",
                ("indirect", "Ruth Amberly", "referred"),
            ),
        ),
        near_misses=("Ruth Amberly went to the wall.", "A point to remember is the wall."),
    ),
    "<speaker> believes that …": Examples(
        reads=(
            Reads(
                "Ruth Amberly believes that the wall was weak.",
                "Ruth Amberly believes that the wall was weak.",
                ("indirect", "Ruth Amberly", "believes"),
            ),
        ),
        near_misses=("The belief that the wall was weak is wrong.",),
    ),
    "<speaker> believes …": Examples(
        reads=(
            Reads(
                "Ruth Amberly thinks the wall was weak.",
                "Ruth Amberly thinks the wall was weak.",
                ("indirect", "Ruth Amberly", "thinks"),
            ),
        ),
        near_misses=("Ruth Amberly felt cold.", "Asked whether she feared a delay, Ruth Amberly laughed."),
    ),
    "<speaker> hopes to …": Examples(
        reads=(
            Reads(
                "Ruth Amberly hopes to rebuild the wall.",
                "Ruth Amberly hopes to rebuild the wall.",
                ("indirect", "Ruth Amberly", "hopes"),
            ),
        ),
        near_misses=("High hopes to the contrary, the wall fell.",),
    ),
    "<speaker> worries about <something>": Examples(
        reads=(
            Reads(
                "Ruth Amberly worries about the wall.",
                "Ruth Amberly worries about the wall.",
                ("indirect", "Ruth Amberly", "worries"),
            ),
        ),
        near_misses=("Money worries about the town grew.",),
    ),
    "<speaker> supports <something>": Examples(
        reads=(
            Reads(
                "Ruth Amberly opposes the new wall.",
                "Ruth Amberly opposes the new wall.",
                ("indirect", "Ruth Amberly", "opposes"),
            ),
        ),
        near_misses=("The steel supports of the wall bent.",),
    ),
    "interrupted quotation": Examples(
        reads=(
            Reads("“We open,” said Ruth Amberly, “at dawn.”", "at dawn.", ("direct", "Ruth Amberly", "said")),
            Reads("“We open at dawn,” a baker said. “Come early.”", "Come early.", ("direct", "a baker", "said")),
        ),
        near_misses=("“We open at dawn,” said Ruth Amberly in the film “Low Tide”.",),
    ),
    "touching quotations": Examples(
        reads=(
            Reads(
                "“We open at dawn.” “Come early,” Ruth Amberly said.",
                "We open at dawn.",
                ("direct", "Ruth Amberly", "said"),
            ),
        ),
        near_misses=("“We open at dawn,” Ruth Amberly said.",),
    ),
    "quotation over paragraphs": Examples(
        reads=(
            Reads(
                "“We open at dawn.\n\n“Come early,” Ruth Amberly said.",
                "We open at dawn.",
                ("direct", "Ruth Amberly", "said"),
            ),
        ),
        near_misses=("“We open at dawn,” Ruth Amberly said.\n\n“Come early,” a baker said.",),
    ),
    "quotation goes on": Examples(
        reads=(
            Reads(
                "“We open at dawn,” Ruth Amberly said.\n\n“Come early. We sell out fast.”",
                "Come early. We sell out fast.",
                ("direct", "Ruth Amberly", None),
            ),
        ),
        near_misses=("“We open at dawn,” Ruth Amberly said.\n\nThe bakery stands by the sea.",),
    ),
    "<speaker> … . “…”": Examples(
        reads=(
            Reads(
                "Ruth Amberly said the wall was safe. “It will outlast us all.”",
                "It will outlast us all.",
                ("direct", "Ruth Amberly", None),
            ),
        ),
        near_misses=("The wall stands by the sea. “It will outlast us all,” Ruth Amberly said.",),
    ),
    "<speaker> said: ¶ “…”": Examples(
        reads=(
            Reads(
                "Ruth Amberly wrote in a letter:\n\n“The wall will outlast us all.”",
                "The wall will outlast us all.",
                ("direct", "Ruth Amberly", "wrote"),
            ),
        ),
        near_misses=("Ruth Amberly wrote a letter.\n\nThe wall stands by the sea.",),
    ),
    "<pronoun> → <speaker>": Examples(
        reads=(
            Reads(
                "A baker said the wall was safe. “It will outlast us all,” he said.",
                "It will outlast us all,",
                ("direct", "a baker", "said"),
            ),
            Reads(
                "Two guards said the wall was safe. They said it was new.",
                "They said it was new.",
                ("indirect", "two guards", "said"),
            ),
        ),
        near_misses=("“It will outlast us all,” Ruth Amberly said.",),
    ),
    "speaker without a name": Examples(
        reads=(
            Reads(
                "“Nobody slept,” said a woman from the harbor.",
                "Nobody slept,",
                ("direct", "a woman from the harbor", "said"),
            ),
            Reads(
                "People familiar with the matter said the wall was weak.",
                "People familiar with the matter said the wall was weak.",
                ("indirect", "people familiar with the matter", "said"),
            ),
        ),
        near_misses=("“Nobody slept.”",),
    ),
    "quotation mark never closed": Examples(
        reads=(
            Reads(
                "“We open at dawn, said Ruth Amberly.",
                "We open at dawn,",
                ("direct", "Ruth Amberly", "said"),
            ),
        ),
        near_misses=("“We open at dawn,” said Ruth Amberly.",),
    ),
    "<role> → its holder": Examples(
        reads=(
            Reads(
                "Mayor Ruth Amberly opened the bakery. “Come early,” the mayor said.",
                "Come early,",
                ("direct", "Ruth Amberly", "said"),
            ),
        ),
        near_misses=("“Come early,” Ruth Amberly said.",),
    ),
    "the <company> → the one named last": Examples(
        reads=(
            Reads(
                "Amberly Mills Inc. closed a plant on Monday. The company said sales had dropped.",
                "The company said sales had dropped.",
                ("indirect", "Amberly Mills Inc.", "said"),
            ),
        ),
        near_misses=("Ruth Amberly said sales had dropped.",),
    ),
    "<speaker> …: “…”": Examples(
        reads=(
            Reads(
                "Ruth Amberly fired back at noon: “Not one brick.”", "Not one brick.", ("direct", "Ruth Amberly", None)
            ),
        ),
        near_misses=("Ruth Amberly said at noon: “Not one brick.”", "The town has one motto: “Bread before bricks.”"),
    ),
    "<speaker> is sure that …": Examples(
        reads=(
            Reads(
                "Ruth Amberly is confident that the wall will stand.",
                "Ruth Amberly is confident that the wall will stand.",
                ("indirect", "Ruth Amberly", "confident"),
            ),
        ),
        near_misses=("A confident Ruth Amberly laughed.", "Ruth Amberly is confident."),
    ),
    "<study> shows …": Examples(
        reads=(
            Reads(
                "The survey found a third of the walls in decay.",
                "The survey found a third of the walls in decay.",
                ("indirect", "the survey", "found"),
            ),
        ),
        near_misses=("Ruth Amberly found a coin in the wall.",),
    ),
    "… backed by <speaker>": Examples(
        reads=(
            Reads(
                "The plan was condemned by the council on Monday.",
                "The plan was condemned by the council on Monday.",
                ("indirect", "the council", "condemned"),
            ),
        ),
        near_misses=("The wall was condemned by Monday.", "The plan was condemned."),
    ),
    "<speaker>’s claim that …": Examples(
        reads=(
            Reads(
                "Few shared Ruth Amberly’s fear that the wall would fall.",
                "Few shared Ruth Amberly’s fear that the wall would fall.",
                ("indirect", "Ruth Amberly", "fear"),
            ),
        ),
        near_misses=("The fear that the wall would fall was old.",),
    ),
    "relayed by <outlet>": Examples(
        reads=(
            Reads(
                "The old sea wall at Pell Harbor fell on Sunday, and nobody in the town was hurt. "
                "“Nobody slept,” Ruth Amberly told the Cobb Gazette.",
                "Nobody slept,",
                ("direct", "Ruth Amberly", "told"),
            ),
            Reads(
                "The old sea wall at Pell Harbor fell on Sunday, and nobody in the town was hurt. "
                "The wall fell at noon, a guard told Radio Cobb.",
                "The wall fell at noon, a guard told Radio Cobb.",
                ("indirect", "a guard", "told"),
            ),
            Reads(
                "The old sea wall at Pell Harbor fell on Sunday, and nobody in the town was hurt. "
                "A guard said the wall was “rotten,” the Cobb Gazette reported.",
                "rotten,",
                ("direct", "a guard", "said"),
            ),
        ),
        near_misses=("“Nobody slept,” Ruth Amberly told reporters.", "Ruth Amberly told the court that the wall fell."),
    ),
}
