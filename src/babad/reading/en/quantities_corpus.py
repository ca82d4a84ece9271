"""What the English quantity rules read, and near-misses."""

from babad.reading.corpus import Examples, Reads

CORPUS = {
    "<figure> ~m": Examples(
        reads=(Reads("The council owes £40m.", "£40m", (40_000_000, None, "£")),),
        near_misses=("The wall is 40 m long.",),
    ),
    "<figure> ~k": Examples(
        reads=(Reads("They paid $15k for it.", "$15k", (15000, None, "$")),),
        near_misses=("Vitamin K is good.",),
    ),
    "<figure>": Examples(
        reads=(
            Reads("Some 212,000 workers would get a raise.", "212,000 workers", (212000, None, "workers")),
            Reads("Twenty-five houses burned.", "Twenty-five houses", (25, None, "houses")),
        ),
        near_misses=("They met at Channel Four on Monday.", "The B737 landed."),
    ),
    "<figure> -|–|—|to <figure>": Examples(
        reads=(
            Reads("It dropped 11 to 14 inches of rain.", "11 to 14 inches", (11, 14, "inches")),
            Reads("Between 3 to 5 million voters stayed away.", "3 to 5 million voters", (3e6, 5e6, "voters")),
        ),
        near_misses=("The bill passed 61-38.", "They won 3 to 1."),
    ),
    "between <figure> and <figure>": Examples(
        reads=(Reads("Between 150 and 200 people came.", "150 and 200 people", (150, 200, "people")),),
        near_misses=("He sold 150 cows and 200 goats.",),
    ),
    "tens|hundreds|thousands of thousands|millions|billions": Examples(
        reads=(
            Reads("Tens of thousands of civilians fled.", "Tens of thousands of civilians", (None, None, "civilians")),
        ),
        near_misses=("Thousands of people came.",),
    ),
    "<figure> alone": Examples(
        reads=(Reads("Of these, 126 were late.", "126", (126, None, None)),),
        near_misses=(
            "Ann Lee, 58, won.",
            "The 777 is late.",
            "He voted in 2016.",
            "It was the 15th time.",
            "The score was 61-38.",
            "It is on page 12.",
        ),
    ),
    "<figures> <noun>": Examples(
        reads=(
            Reads("He sold two helicopters.", "two helicopters", (2, None, "helicopters")),
            Reads("The house holds a 183-seat hall.", "183-seat", (183, None, "seat")),
            Reads("Dozens of homes burned.", "Dozens of homes", (None, None, "homes")),
        ),
        near_misses=(
            "Both helicopters crashed.",
            "The 2016 elections were close.",
            "It sold five 787 jets to us, of all.",
            "This one hurts.",
        ),
    ),
    "<figures> <measure>": Examples(
        reads=(
            Reads("It burned 48 square miles.", "48 square miles", (48, None, "square miles")),
            Reads("It fell 0.4 percentage points.", "0.4 percentage points", (0.4, None, "percentage points")),
            Reads("Rates rose 25 basis points.", "25 basis points", (25, None, "basis points")),
            Reads("A 600-foot bridge fell.", "600-foot", (600, None, "foot")),
        ),
        near_misses=("They walked for miles.",),
    ),
    "<figures> percent|%": Examples(
        reads=(
            Reads("It rose 1.7 percent.", "1.7 percent", (1.7, None, "percent")),
            Reads("It rose 35%.", "35%", (35, None, "percent")),
        ),
        near_misses=("A few percent came.",),
    ),
    "<figures> per cent": Examples(
        reads=(Reads("It won 51.9 per cent of the vote.", "51.9 per cent", (51.9, None, "percent")),),
        near_misses=("It cost 5 per head, a cent less.",),
    ),
    "<figures> <currency-name>": Examples(
        reads=(Reads("She won 41,000 euros.", "41,000 euros", (41000, None, "euros")),),
        near_misses=("The euros were late.",),
    ),
    "<currency> <figures>": Examples(
        reads=(
            Reads("The measure costs $310 million.", "$310 million", (310_000_000, None, "$")),
            Reads("They earned RM4.5 million.", "RM4.5 million", (4_500_000, None, "RM")),
        ),
        near_misses=("It cost a lot of $ and time.",),
    ),
    "<currency> <figures> to <currency> <figures>": Examples(
        reads=(Reads("Damage of $70 million to $90 million.", "$70 million to $90 million", (7e7, 9e7, "$")),),
        near_misses=("They moved $90 million to £70 million funds.",),
    ),
    "between <currency> <figures> and <currency> <figures>": Examples(
        reads=(
            Reads("It costs between $14 million and $18 million.", "$14 million and $18 million", (14e6, 18e6, "$")),
        ),
        near_misses=("It costs $14 million and $18 million.",),
    ),
}
