"""How English short forms are joined to fuller ones, and what is not the same."""

from babad.reading.corpus import Examples, Reads

CORPUS: dict[str, Examples] = {
    "nickname or customary short form": Examples(
        reads=(
            Reads(
                "Officials from the United States arrived. The U.S. delegation left.",
                "U.S.",
                ("place", "United States"),
            ),
            Reads("The United Kingdom voted to leave. Leaders in the UK met.", "UK", ("place", "United Kingdom")),
        ),
        near_misses=("The U.S. delegation left.", "Leaders asked us to stay in the United States."),
    ),
    "foreign acronym in brackets": Examples(
        reads=(
            Reads(
                "The National Electoral Council (CNE) met. The CNE voted.",
                "CNE",
                ("organisation", "National Electoral Council"),
            ),
        ),
        near_misses=("The National Electoral Council met the CNE.", "The National Electoral Council (Monday) met."),
    ),
    "also known as": Examples(
        reads=(
            Reads(
                "Robert Halloway, better known as Rex Corrigan, was arrested.",
                "Rex Corrigan",
                ("person", "Robert Halloway"),
            ),
        ),
        near_misses=("Robert Halloway, and Rex Corrigan, were arrested.", "Robert Halloway met Rex Corrigan."),
    ),
    "first letters": Examples(
        reads=(
            Reads(
                "The Harmon River Authority met on Monday. The HRA voted.",
                "HRA",
                ("organisation", "Harmon River Authority"),
            ),
        ),
        near_misses=("The Harmon River Authority met. The HRB voted.", "The River Authority met. The RA voted."),
    ),
    "last word of a body's name": Examples(
        reads=(
            Reads(
                "The Milford Bay Mariners lost. The Mariners play again on Sunday.",
                "Mariners",
                ("organisation", "Milford Bay Mariners"),
            ),
        ),
        near_misses=("The Milford Bay Mariners lost to the Ashby Mariners. The Mariners play again on Sunday.",),
    ),
    "first word of a body's name": Examples(
        reads=(
            Reads(
                "Shares of Halvorsen Foods fell. In Ohio, Halvorsen has six plants.",
                "Halvorsen",
                ("organisation", "Halvorsen Foods"),
            ),
        ),
        near_misses=("Shares of Halvorsen Foods and Halvorsen Steel fell. In Ohio, Halvorsen has six plants.",),
    ),
    "acronym in brackets": Examples(
        reads=(
            Reads(
                "The Harmon River Authority (HRA) met on Monday. The HRA voted.",
                "HRA",
                ("organisation", "Harmon River Authority"),
            ),
        ),
        near_misses=("The Harmon River Authority (KLM) met.", "The Harmon River Authority met. The HRA voted."),
    ),
    "initials left out or spelt out": Examples(
        reads=(
            Reads(
                "Harold B. Lindqvist came. Harold Lindqvist left.",
                "Harold Lindqvist",
                ("person", "Harold B. Lindqvist"),
            ),
            Reads("Harold Lindqvist came. H. Lindqvist left.", "H. Lindqvist", ("person", "Harold Lindqvist")),
        ),
        near_misses=("Harold B. Lindqvist met Harold C. Lindqvist.", "Harold Lindqvist met G. Lindqvist."),
    ),
    "middle name left out": Examples(
        reads=(
            Reads("Omar Hadi al-Basri came. Omar al-Basri left.", "Omar al-Basri", ("person", "Omar Hadi al-Basri")),
        ),
        near_misses=("Omar Hadi al-Basri came. Hadi Omar left.", "Ann Mary Lee met Ann Lowe."),
    ),
    "surname alone": Examples(
        reads=(
            Reads("Ann Whitlock came on Monday. Whitlock left.", "Whitlock", ("person", "Ann Whitlock")),
            Reads("Eric Halloway spoke. Mr. Halloway left.", "Halloway", ("person", "Eric Halloway")),
        ),
        near_misses=("Ann Whitlock met Robert Whitlock. Whitlock said no.", "Robert Hale came. Mrs. Hale said no."),
    ),
    "first name alone": Examples(
        reads=(Reads("Molly Barton wept. Molly said she was sorry.", "Molly", ("person", "Molly Barton")),),
        near_misses=("Molly Barton met Molly Crane. Molly said no.", "Barton Molly came. Molly said no."),
    ),
    "first words of a person's name": Examples(
        reads=(
            Reads(
                "Mohammed bin Halim Al Tarik came. Mohammed bin Halim left.",
                "Mohammed bin Halim",
                ("person", "Mohammed bin Halim Al Tarik"),
            ),
        ),
        near_misses=("Molly Ann Barton came. Molly left.", "Molly Ann Barton came. Molly Barton left."),
    ),
    "last words of a person's name": Examples(
        reads=(Reads("Mohd Faiz Ramli came. Faiz Ramli left.", "Faiz Ramli", ("person", "Mohd Faiz Ramli")),),
        near_misses=("Molly Ann Barton came. Barton left.", "Osama bin Halim came. Bin Halim left."),
    ),
    "middle part alone": Examples(
        reads=(
            Reads(
                "Prof. Mohd Faiz Ramli heads the institute. Datuk Faiz said so.", "Faiz", ("person", "Mohd Faiz Ramli")
            ),
        ),
        near_misses=("Mohd Faiz Ramli left. Ramli said so.", "Mohd Faiz Ramli left. Mohd said so."),
    ),
    "company without Inc": Examples(
        reads=(
            Reads(
                "Shares of Harmon Steel Corp. fell. Harmon Steel said so.",
                "Harmon Steel",
                ("organisation", "Harmon Steel Corp."),
            ),
        ),
        near_misses=("Shares of Harmon Steel Corp. fell. Harmon said so.",),
    ),
    "body without the country or town before it": Examples(
        reads=(
            Reads(
                "The Fairhaven City Council met. The City Council voted.",
                "City Council",
                ("organisation", "Fairhaven City Council"),
            ),
        ),
        near_misses=(
            "The Fairhaven City Council met the Dellmore City Council. The City Council voted.",
            "The Fairhaven City Council met the City Commission.",
        ),
    ),
    "first words of a body's name": Examples(
        reads=(
            Reads(
                "The National Hurricane Center of Harmon warned of floods. The National Hurricane Center said so.",
                "National Hurricane Center",
                ("organisation", "National Hurricane Center of Harmon"),
            ),
        ),
        near_misses=("The National Hurricane Center warned of floods. The Hurricane Board met.",),
    ),
}
