"""What the English rules for names read, and near-misses."""

from babad.reading.corpus import Examples, Reads

CORPUS: dict[str, Examples] = {
    "<place>": Examples(
        reads=(
            Reads("The ship left Singapore on Monday.", "Singapore", ("place", "Singapore")),
            Reads("He was born in Dellmore, La., in 1950.", "La.", ("place", "La.")),
            Reads("Leaders of the United States met in Geneva.", "United States", ("place", "United States")),
        ),
        near_misses=("Nice weather is expected.", "Paris Whitlock said no.", "They asked us to leave."),
    ),
    "<organisation>": Examples(
        reads=(
            Reads("The Pentagon said so.", "Pentagon", ("organisation", "Pentagon")),
            Reads("Shares of Airbus rose.", "Airbus", ("organisation", "Airbus")),
            Reads("Agents of the F.B.I. came.", "F.B.I.", ("organisation", "F.B.I.")),
        ),
        near_misses=("Total sales fell.", "The fed cattle were sold.", "Who is there?"),
    ),
    "<Name> Council": Examples(
        reads=(
            Reads(
                "The Fairhaven City Council met.", "Fairhaven City Council", ("organisation", "Fairhaven City Council")
            ),
            Reads(
                "She teaches at the University of Harmon.",
                "University of Harmon",
                ("organisation", "University of Harmon"),
            ),
            Reads(
                "He works at the Harmon Center for Health and Human Rights.",
                "Harmon Center for Health and Human Rights",
                ("organisation", "Harmon Center for Health and Human Rights"),
            ),
            Reads(
                "Officers of the Tolliver County Sheriff’s Office came.",
                "Tolliver County Sheriff’s Office",
                ("organisation", "Tolliver County Sheriff’s Office"),
            ),
        ),
        near_misses=("The council met.", "Council met on Monday.", "Emily Post wrote books."),
    ),
    "<Name> Inc": Examples(
        reads=(
            Reads("Bellwether Instruments Inc. said profit rose.", "Bellwether Instruments Inc.", ("organisation",)),
            Reads("Shares of Drummond Castings fell.", "Drummond Castings", ("organisation",)),
        ),
        near_misses=("Danielle Steel wrote books.", "The holdings fell.", "Tyrone Power was an actor."),
    ),
    "<adjective> government": Examples(
        reads=(
            Reads("The Swedish government said so.", "Swedish government", ("organisation", "Swedish government")),
            Reads("The Swedish police said so.", "Swedish police", ("organisation",)),
        ),
        near_misses=("The new government said so.", "Swedish governments said so.", "A Swedish official said so."),
    ),
    "<Name> River": Examples(
        reads=(
            Reads("The Ilm River rose by a foot.", "Ilm River", ("place", "Ilm River")),
            Reads("He lives on Quarry Lane.", "Quarry Lane", ("place",)),
            Reads("It crashed on State Route 9.", "State Route 9", ("place",)),
        ),
        near_misses=("The river rose.", "Judge David Hall agreed.", "The Lisbon Treaty was signed."),
    ),
    "Mount <Name>": Examples(
        reads=(
            Reads("The volcano, Mount Welas, erupted.", "Mount Welas", ("place", "Mount Welas")),
            Reads("Boats left Port Hallam at noon.", "Port Hallam", ("place",)),
        ),
        near_misses=("The losses mount.", "They mount Harmon on a wall."),
    ),
    "<DATELINE> —": Examples(
        reads=(
            Reads("HARMON (NNS) — Crews gained ground.", "HARMON", ("place", "HARMON")),
            Reads("PUERTO ALVAR, Feb 14 (Meridian) - A quake struck.", "PUERTO ALVAR", ("place", "PUERTO ALVAR")),
        ),
        near_misses=("HARMON gained ground.", "Crews in HARMON — the town — gained ground."),
    ),
    "<office> <Name>": Examples(
        reads=(
            Reads("Gov. Tavora Brill signed it.", "Tavora Brill", ("person", "Tavora Brill", "Gov.")),
            Reads("Mr. Wexelblatt left.", "Wexelblatt", ("person", "Wexelblatt")),
            Reads("City Engineer Sorensen left.", "Sorensen", ("person", "Sorensen", "City Engineer")),
        ),
        near_misses=("The governor signed it.", "The Executive Council voted.", "Mayor’s Office staff left."),
    ),
    "<given name> <Name>": Examples(
        reads=(
            Reads("It was signed by Dana Whitlock.", "Dana Whitlock", ("person", "Dana Whitlock")),
            Reads("It was signed by Osama bin Halim.", "Osama bin Halim", ("person",)),
            Reads("It was signed by Charlotte Brill.", "Charlotte Brill", ("person",)),
        ),
        near_misses=("The John Jay College opened.", "It is near the Jordan River.", "The Charles Hotel Group opened."),
    ),
    "<well-known surname>": Examples(
        reads=(Reads("It was a speech by Churchill in 1940.", "Churchill", ("person", "Churchill")),),
        near_misses=(
            "It was a trump card.",
            "He met the Lincoln family.",
            "Ann Churchill came. Critics of Churchill left.",
        ),
    ),
    "<given name>": Examples(
        reads=(Reads("His daughter is called Sarah.", "Sarah", ("person", "Sarah")),),
        near_misses=("Mark the date.", "It was a grant.", "Will he go?"),
    ),
    "<Name> <Name>": Examples(
        reads=(
            Reads("It was signed by Yewande Balogun.", "Yewande Balogun", ("person", "Yewande Balogun")),
            Reads("Later Kofu Tarrant left.", "Kofu Tarrant", ("person", "Kofu Tarrant")),
        ),
        near_misses=(
            "They live in Tierra Verde.",
            "The newspaper Die Warte said so.",
            "Trade Talks Fail As Ministers Leave Early",
        ),
    ),
    "<Name> X. <Name>": Examples(
        reads=(Reads("It was signed by Zebulon B. Lindqvist.", "Zebulon B. Lindqvist", ("person",)),),
        near_misses=("This is plan B.", "It was signed in Tarrow, N.Y. Lindqvist left."),
    ),
    "<place> <Name>": Examples(
        reads=(Reads("He plays for Boston Foundry.", "Boston Foundry", ("organisation", "Boston Foundry")),),
        near_misses=("He left Boston on Monday.", "The Boston Marathon was won by him.", "Paris Whitlock said no."),
    ),
    "the <Name>": Examples(
        reads=(
            Reads("The vote in the Landrat was close.", "Landrat", ("organisation", "Landrat")),
            Reads("He joined the Civic List in May.", "Civic List", ("organisation",)),
        ),
        near_misses=("He saw the Dreamliner land.", "The vote was close.", "He joined in the Welsh choir."),
    ),
    "in <Name>": Examples(
        reads=(
            Reads("They live in Tierra Verde.", "Tierra Verde", ("place", "Tierra Verde")),
            Reads("They live in the village of Haskoy.", "Haskoy", ("place", "Haskoy")),
        ),
        near_misses=("They live in May.", "A book of Haskoy’s was sold.", "They believe in Ann Lee."),
    ),
    "<part of a person's name>": Examples(
        reads=(Reads("Ann Whitlock came. Critics of Whitlock left.", "Whitlock", ("person", "Ann Whitlock")),),
        near_misses=("Critics of Whitlock left.", "Ann Whitlock came. Critics of Brill left."),
    ),
    "<part of an organisation's name>": Examples(
        reads=(
            Reads("The Milford Bay Mariners lost. Fans of the Mariners wept.", "Mariners", ("organisation",)),
            Reads("Halvorsen Foods grew. A plant of Halvorsen closed.", "Halvorsen", ("organisation",)),
        ),
        near_misses=("Fans of the Mariners wept.", "Halvorsen Foods grew. A plant of Brill closed."),
    ),
    "<part of a place's name>": Examples(
        reads=(Reads("Tolliver County voted. Roads around it and Tolliver closed.", "Tolliver", ("place",)),),
        near_misses=("Roads and Tolliver closed.", "Tolliver County voted. Roads and Brill closed."),
    ),
    "<ACRONYM>": Examples(
        reads=(Reads("A spokesman of HRTA said so.", "HRTA", ("organisation", "HRTA")),),
        near_misses=("He paid RM4.5 million.", "A SPOKESMANLIKE word.", "It costs US$5."),
    ),
    "company <Name>": Examples(
        reads=(
            Reads("The company PayNest said so.", "PayNest", ("organisation", "PayNest")),
            Reads("A PayNest spokeswoman said so.", "PayNest", ("organisation",)),
            Reads("The newspaper Die Warte said so.", "Die Warte", ("organisation",)),
        ),
        near_misses=("The company said so.", "Ann Lee, a spokeswoman, said so.", "In his company Ann Lee said so."),
    ),
    "said <Name>": Examples(
        reads=(
            Reads("“We won,” said Zubrin after the game.", "Zubrin", ("person", "Zubrin")),
            Reads("Zubrin said on the same day that they had won.", "Zubrin", ("person", "Zubrin")),
        ),
        near_misses=(
            "Harvesters said that they had won.",
            "Management said so; the management left.",
            "“We won,” said Monday’s edition.",
            "“We won,” Russians said.",
            "“We won,” he said.",
        ),
    ),
    "<Name>, who": Examples(
        reads=(
            Reads("Zubrin, whose brother is missing, stood at the quay.", "Zubrin", ("person", "Zubrin")),
            Reads("Zubrin, a 48-year-old farmer, found the field bare.", "Zubrin", ("person", "Zubrin")),
            Reads("Zubrin, 48, found the field bare.", "Zubrin", ("person", "Zubrin")),
            Reads(
                "Zubrin, chairman of the Harmon Council, has a different number.",
                "Zubrin",
                ("person", "Zubrin", "chairman of the Harmon Council"),
            ),
            Reads("A former colonel known as Zubrin blamed them.", "Zubrin", ("person", "Zubrin")),
        ),
        near_misses=(
            "Zubrin, where the ferry lands, was dark.",
            "Farmers, whose fields were bare, left.",
            "In Zubrin, 48 farmers left.",
        ),
    ),
    "<unknown Name>": Examples(
        reads=(Reads("They have sold it to Zubrin for a song.", "Zubrin", ("organisation", "Zubrin")),),
        near_misses=("Gangs have sold it.", "They sold it to Burmese traders.", "“And we sold it,” he said."),
    ),
    "<office> <person>": Examples(
        reads=(
            Reads(
                "U.S. Defense Secretary Mark Lindqvist left.",
                "Mark Lindqvist",
                ("person", "Mark Lindqvist", "U.S. Defense Secretary"),
            ),
            Reads("A judge told prosecutor Imogen Hale so.", "Imogen Hale", ("person", "Imogen Hale", "prosecutor")),
            Reads(
                "Harmon Steel Corp. President Tim Clark left.",
                "Tim Clark",
                ("person", "Tim Clark", "Harmon Steel Corp. President", "Harmon Steel Corp."),
            ),
        ),
        near_misses=("The prosecutor left. Imogen Hale stayed.", "Mr. Hale left.", "Imogen Hale met the prosecutor."),
    ),
    "<office>, <person>": Examples(
        reads=(
            Reads("The mayor, Ann Lee, left.", "Ann Lee", ("person", "Ann Lee", "mayor")),
            Reads(
                "The governor of the Bank of Velden, Mark Carrow, said so.",
                "Mark Carrow",
                ("person", "Mark Carrow", "governor of the Bank of Velden", "Bank of Velden"),
            ),
            Reads(
                "The head of the Harmon River Authority (HRA), Ann Lee, said so.",
                "Ann Lee",
                ("person", "Ann Lee", "head of the Harmon River Authority", "Harmon River Authority"),
            ),
            Reads(
                "The regent of Velden, Mark Carrow, left.", "Mark Carrow", ("person", "Mark Carrow", "regent of Velden")
            ),
        ),
        near_misses=("They arrested the mayor, Ann Lee said.", "Besides the mayor they met, later, Ann Lee."),
    ),
    "<person>, <office>": Examples(
        reads=(
            Reads(
                "Eric Reeve, a senior fellow at the Tamsin Institute, said so.",
                "Eric Reeve",
                ("person", "Eric Reeve", "senior fellow at the Tamsin Institute", "Tamsin Institute"),
            ),
            Reads(
                "Jen Salter, the White House press secretary, said so.",
                "Jen Salter",
                ("person", "Jen Salter", "White House press secretary", "White House"),
            ),
            Reads("Ann Lee (43), mayor of Tarrow, left.", "Ann Lee", ("person", "Ann Lee", "mayor of Tarrow")),
        ),
        near_misses=(
            "Ann Lee, who met the mayor, left.",
            "Ann Lee, 43, left with the mayor.",
            "Ann Lee, a Democrat, left.",
        ),
    ),
    "<person> of <organisation>": Examples(
        reads=(
            Reads(
                "Patty Lund of the Highway Patrol came.", "Patty Lund", ("person", "Patty Lund", None, "Highway Patrol")
            ),
        ),
        near_misses=("Patty Lund of Tarrow came.", "Patty Lund joined the Highway Patrol."),
    ),
}
