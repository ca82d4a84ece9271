"""What the English date rules read, and near-misses. Stories are of Wednesday, 13 March 2024, unless they say otherwise."""

from babad.reading.corpus import Examples, Reads

CORPUS = {
    # Numbers and clock times
    "<digits>": Examples(
        (Reads("It took 3 days.", "3 days", "P3D"), Reads("It took 1,200 days.", "1,200 days", "P1200D")),
        ("It took days.", "Room 3 was shut on Monday."),
    ),
    "<digits> <digits>/<digits>": Examples(
        (
            Reads("The flight took 5 1/2 hours.", "5 1/2 hours", "PT5H30M"),
            Reads("It ran 2 1/4 years.", "2 1/4 years", "P2.25Y"),
        ),
        ("He won 5 of 12 hours.", "It took 5 hours."),
    ),
    "<number-word>": Examples(
        (
            Reads("It took three days.", "three days", "P3D"),
            Reads("It ran for nineteen months.", "nineteen months", "P19M"),
        ),
        ("Three men waited on Monday.",),
    ),
    "<tens>-<ones>": Examples(
        (
            Reads("He waited twenty-five years.", "twenty-five years", "P25Y"),
            Reads("It took forty two days.", "forty two days", "P42D"),
        ),
        ("He waited twenty years.", "Twenty-five men came on Monday."),
    ),
    "<dozens>": Examples(
        (
            Reads("He waited a couple of years.", "a couple of years", "P2Y"),
            Reads("It took a dozen days.", "a dozen days", "P12D"),
        ),
        ("A couple waited on Monday.",),
    ),
    "<count> hundred": Examples(
        (Reads("It stood for two hundred years.", "two hundred years", "P200Y"),),
        ("Two hundred people came on Monday.", "It stood for two years."),
    ),
    "<digits>th": Examples(
        (
            Reads("It was built in the 19th century.", "the 19th century", "18"),
            Reads("They met on June 21st.", "June 21st", "2023-06-21"),
        ),
        ("He finished 19th on Monday.",),
    ),
    "day <digits>": Examples(
        (
            Reads("They met on March 4.", "March 4", "2024-03-04"),
            Reads("They met on 4 March.", "4 March", "2024-03-04"),
        ),
        ("They met 45 in March.", "They marched 4 miles in March."),
    ),
    "day <ordinal>": Examples(
        (Reads("He was born on the first of May 1990.", "the first of May 1990", "1990-05-01"),),
        ("He was the first of many in May 1990.",),
    ),
    "year <digits>": Examples(
        (Reads("They met in March 1999.", "March 1999", "1999-03"), Reads("He left in 1812.", "1812", "1812")),
        ("They paid $1,999 in March.", "In March 99999 came."),
    ),
    "nineteen <tens>": Examples(
        (Reads("It began in nineteen ninety-four.", "nineteen ninety-four", "1994"),),
        ("Nineteen men came on Monday.", "It began in 1994."),
    ),
    "of '<digits>": Examples(
        (
            Reads("He sold it in February of '85.", "February of '85", "1985-02"),
            Reads("He won in June ’07.", "June ’07", "2007-06"),
        ),
        ("The music of '80s bands played on Monday.", "The '85 in all left on Monday."),
    ),
    "the year two thousand": Examples(
        (Reads("It will end by the year two thousand.", "the year two thousand", "2000"),),
        ("Two thousand people came this year.",),
    ),
    "<digits> a.m.": Examples(
        (
            Reads("Polls open at 7 a.m. on Tuesday.", "7 a.m. on Tuesday", None),
            Reads("She arrived at 2.30pm yesterday.", "2.30pm yesterday", "2024-03-12T14:30"),
            Reads("It struck on Monday at 12 a.m.", "Monday at 12 a.m.", "2024-03-11T00:00"),
            Reads("He rang on Monday at 11 at night.", "Monday at 11 at night", "2024-03-11T23:00"),
        ),
        ("I am 7 on Monday.", "Open at 17 pm."),
    ),
    "<number-word> a.m.": Examples(
        (Reads("He rang on Monday at seven in the morning.", "Monday at seven in the morning", "2024-03-11T07:00"),),
        ("Seven came in on Monday.",),
    ),
    "<digits>:<digits> a.m.": Examples(
        (Reads("It left on Monday at 4:13 p.m.", "Monday at 4:13 p.m.", "2024-03-11T16:13"),),
        ("It left at 4 p.m. on Monday.", "They won 4:13 on Monday."),
    ),
    "at <digits>:<digits>": Examples(
        (Reads("It left on Monday at 16:13.", "Monday at 16:13", "2024-03-11T16:13"),),
        ("They won 3:2 on Monday.", "It left at 16:93 on Monday."),
    ),
    "<digits>:<digits> GMT": Examples(
        (Reads("It left on Monday, 16:13 GMT.", "Monday, 16:13 GMT", "2024-03-11T16:13"),),
        ("It left at 16:13 on Monday.",),
    ),
    "<digits> GMT": Examples(
        (Reads("It left on Monday at 0830 GMT.", "Monday at 0830 GMT", "2024-03-11T08:30"),),
        ("It left in 1830 for Monday GMT.", "It left at 9930 GMT."),
    ),
    "<count> o'clock": Examples(
        (Reads("It left on Monday at nine o'clock.", "Monday at nine o'clock", "2024-03-11T09:00"),),
        ("It left at nine on Monday.", "It left at 25 o'clock."),
    ),
    "noon": Examples(
        (
            Reads("It ends at noon Saturday.", "noon Saturday", None),
            Reads("It ended on Monday at noon.", "Monday at noon", "2024-03-11T12:00"),
        ),
        ("It was high noon for the firm on Monday.",),
    ),
    "<clock> EST": Examples(
        (Reads("It left on Monday at 4 p.m. EST.", "Monday at 4 p.m. EST", "2024-03-11T16:00"),),
        ("It left on Monday at 4 p.m. and EST was late.",),
    ),
    # Days
    "<full-month>": Examples(
        (
            Reads("They met on March 4, 1999.", "March 4, 1999", "1999-03-04"),
            Reads("They met in May 1999.", "May 1999", "1999-05"),
        ),
        ("They may meet 4 men.", "They march 4 abreast."),
    ),
    "<short-month>.": Examples(
        (
            Reads("They met on Dec. 30, 2021.", "Dec. 30, 2021", "2021-12-30"),
            Reads("He left on Sept. 9.", "Sept. 9", None),
        ),
        ("The dec. is long.", "They met on December 30."),
    ),
    "<short-month>": Examples(
        (Reads("They met on Nov 22.", "Nov 22", None),),
        ("Jan met her on Monday.", "They met on November 22."),
    ),
    "<month> <day>": Examples(
        (
            Reads("He left on March 4.", "March 4", "2024-03-04"),
            Reads("He left on Dec. 30.", "Dec. 30", "2023-12-30"),
            Reads("It will open on May 2.", "May 2", "2024-05-02"),
        ),
        ("In March 40 men left.", "Prices rose in March 4 percent."),
    ),
    "<month> <day>, <year>": Examples(
        (
            Reads("He left on March 4, 1999.", "March 4, 1999", "1999-03-04"),
            Reads("He left on June 12 2018.", "June 12 2018", "2018-06-12"),
        ),
        ("He left on March 4.", "He left in March 1999."),
    ),
    "<day> <month>": Examples(
        (
            Reads("He left on 4 March.", "4 March", "2024-03-04"),
            Reads("He left on 25th February.", "25th February", "2024-02-25"),
        ),
        ("He left on 40 March streets.", "He left on March 4."),
    ),
    "<day> <short-month>": Examples(
        (Reads("He left on 7 Oct, he said.", "7 Oct", "2023-10-07"),),
        ("He met 7 sep men.", "He left on 7 October."),
    ),
    "<month> <day> this year": Examples(
        (
            Reads("It lapses on June 30 next year.", "June 30 next year", "2025-06-30"),
            Reads("He left on Jan. 9, last year.", "Jan. 9, last year", "2023-01-09"),
        ),
        ("It lapses on June 30.", "It lapses in June next year."),
    ),
    "<day> <month> <year>": Examples(
        (Reads("He left on 30 December 2021.", "30 December 2021", "2021-12-30"),),
        ("He left on 30 December.", "He left in December 2021."),
    ),
    "the <day> of <month>": Examples(
        (Reads("He left on the 4th of March.", "the 4th of March", "2024-03-04"),),
        ("He left at the end of March.", "He left with 40 of March's men."),
    ),
    "the <day> of <month> <year>": Examples(
        (Reads("He left on the 4th of March 1999.", "the 4th of March 1999", "1999-03-04"),),
        ("He left on the 4th of March.",),
    ),
    "<month-day>": Examples(
        (Reads("He left on March 4.", "March 4", "2024-03-04"),),
        ("He left in March.",),
    ),
    "<weekday>, <month-day>": Examples(
        (
            Reads("He left on Monday, March 4.", "Monday, March 4", "2024-03-04"),
            Reads("He left on Monday the 4th of March.", "Monday the 4th of March", "2024-03-04"),
            Reads("It opens Thursday, Dec. 30, 2021.", "Thursday, Dec. 30, 2021", "2021-12-30"),
        ),
        ("He left on Monday; March 4 was late.", "He left on Monday."),
    ),
    "<weekday> (<month-day>)": Examples(
        (Reads("He left on Monday (March 4).", "Monday (March 4)", "2024-03-04"),),
        ("He left on Monday (in March).",),
    ),
    "<short-weekday>. <month-day>": Examples(
        (
            Reads("He left on Mon. March 4.", "Mon. March 4", "2024-03-04"),
            Reads("He left on Thurs, 7 March.", "Thurs, 7 March", "2024-03-07"),
        ),
        ("The sun. March 4 was hot.", "He sat on March 4."),
    ),
    "<digits>/<digits>/<digits>": Examples(
        (
            Reads("Dated 12/30/2021.", "12/30/2021", "2021-12-30"),
            Reads("Dated 30/12/2021.", "30/12/2021", "2021-12-30"),
            Reads("Dated 7/8/07.", "7/8/07", "2007-08-07"),
            Reads("Dated 3/12/2024.", "3/12/2024", "2024-03-12"),
            Reads("Dated 12/3/2024.", "12/3/2024", "2024-03-12"),
        ),
        ("The score was 12/30.", "Dated 33/44/2021."),
    ),
    "<digits>-<digits>-<digits>": Examples(
        (Reads("Dated 2021-12-30.", "2021-12-30", "2021-12-30"),),
        ("Call 555-12-3000.", "Dated 2021-33-30."),
    ),
    "until then": Examples(
        (Reads("The sale ends on March 20. Until then, it is open.", "then", "2024-03-20"),),
        ("Then he left on Monday.", "Since then, he left."),
    ),
    "<weekday>": Examples(
        (
            Reads("She arrived Monday, he said.", "Monday", "2024-03-11"),
            Reads("The court will rule on Friday.", "Friday", "2024-03-15"),
            Reads("The court on Tuesday ruled that he will go.", "Tuesday", "2024-03-12"),
            Reads("The rally Saturday will draw thousands.", "Saturday", "2024-03-16"),
            Reads("Friday's meeting was short.", "Friday", "2024-03-08"),
        ),
        ("She arrived by train.", "They sat down."),
    ),
    "last <weekday>": Examples(
        (
            Reads("He left last Thursday.", "last Thursday", "2024-03-07"),
            Reads("He left last Wednesday.", "last Wednesday", "2024-03-06"),
            Reads("He left this past Sunday.", "this past Sunday", "2024-03-10"),
            Reads("He will leave next Friday.", "next Friday", "2024-03-15"),
            Reads("He will leave this coming Friday.", "this coming Friday", "2024-03-15"),
        ),
        ("At last the day came.", "He left Thursday."),
    ),
    "last <month-day>": Examples(
        (Reads("It fell last Oct. 13.", "last Oct. 13", "2023-10-13"),),
        ("It fell on Oct. 13.", "It fell last October."),
    ),
    "<weekday> of last week": Examples(
        (
            Reads("He left Thursday of last week.", "Thursday of last week", "2024-03-07"),
            Reads("It opens Tuesday next week.", "Tuesday next week", "2024-03-19"),
        ),
        ("He left last Thursday.", "Thursday was the last of the week."),
    ),
    "yesterday": Examples(
        (
            Reads("She arrived yesterday.", "yesterday", "2024-03-12"),
            Reads("Today she rests.", "Today", "2024-03-13"),
            Reads("She goes the day after tomorrow.", "the day after tomorrow", "2024-03-15"),
        ),
        ("All her yesterdays were gone.", "He hoped for a better tomorrow."),
    ),
    "<holiday>": Examples(
        (
            Reads("He left on Christmas Day.", "Christmas Day", "2023-12-25"),
            Reads("It will open on Good Friday.", "Good Friday", "2024-03-29"),
            Reads("He called on Thanksgiving.", "Thanksgiving", "2023-11-23"),
            Reads("Voters chose him on Election Day.", "Election Day", "2020-11-03", "2020-11-10"),
        ),
        ("A thanksgiving was said for him.", "He sold Christmas trees.", "He left on the first day."),
    ),
    "last <holiday>": Examples(
        (
            Reads("He left last Christmas.", "last Christmas", "2023-12-25"),
            Reads("He left this past Memorial Day.", "this past Memorial Day", "2023-05-29"),
        ),
        ("He left on Christmas.", "At last he left on Monday."),
    ),
    "<holiday> <year>": Examples(
        (
            Reads("He left on Christmas Day 1999.", "Christmas Day 1999", "1999-12-25"),
            Reads("He left on Easter 2000.", "Easter 2000", "2000-04-23"),
        ),
        ("He left on Christmas Day.",),
    ),
    "<holiday> this year": Examples(
        (
            Reads("It falls on Labor Day this year.", "Labor Day this year", "2024-09-02"),
            Reads("It closed on Black Friday last year.", "Black Friday last year", "2023-11-24"),
        ),
        ("It falls on Labor Day.",),
    ),
    "the week of <day>": Examples(
        (Reads("He left the week of March 4.", "the week of March 4", "2024-W10"),),
        ("He left the week of the vote.", "He left on March 4."),
    ),
    "the day after <day>": Examples(
        (
            Reads("It opened the day after Christmas 2020.", "the day after Christmas 2020", "2020-12-26"),
            Reads("He left on the eve of May 1.", "the eve of May 1", None),
        ),
        ("It opened the day after.", "It opened on Monday."),
    ),
    # Periods
    "<year>": Examples(
        (Reads("The 1996 games were long.", "1996", "1996"), Reads("Bonds due 2031 fell.", "2031", "2031")),
        ("It cost $1996.", "Some 1996 people came.", "It rose by 1996 points.", "He paid 1,996 in all."),
    ),
    "in <year>": Examples(
        (Reads("He was born in 1812.", "1812", "1812"), Reads("It has stood since 1066.", "1066", "1066")),
        ("He ran in 1500 meters.", "Some 1812 pages burned."),
    ),
    "the year <year>": Examples(
        (Reads("By the year 2050 it will be gone.", "the year 2050", "2050"),),
        ("By 2050 it will be gone.", "In the year he ran 2050 miles."),
    ),
    "fiscal <year>": Examples(
        (
            Reads("Sales fell in fiscal 2019.", "fiscal 2019", "2019"),
            Reads("Sales fell in fiscal year 2019.", "fiscal year 2019", "2019"),
        ),
        ("Sales fell in 2019.", "The fiscal plan of 2019 fell."),
    ),
    "the <year> fiscal year": Examples(
        (Reads("Sales fell in the 2019 fiscal year.", "the 2019 fiscal year", "2019"),),
        ("Sales fell in the 2019 season.",),
    ),
    "one year": Examples(
        (Reads("He left in 1999.", "1999", "1999"),),
        ("He left in one year.",),
    ),
    "mid-<year>": Examples(
        (Reads("He left in mid-2003.", "mid-2003", "2003"),),
        ("He left in 2003.", "He has a mid-size car of 2003."),
    ),
    "of this year": Examples(
        (Reads("Rents fell in the first quarter of last year.", "the first quarter of last year", "2023-Q1"),),
        ("It rose last year.",),
    ),
    "of the year": Examples(
        (Reads("It rose in the third quarter of the year.", "the third quarter of the year", "2024-Q3"),),
        ("He is man of the year.",),
    ),
    "<month> <year>": Examples(
        (
            Reads("He left in June 2003.", "June 2003", "2003-06"),
            Reads("He left in Dec. 2003.", "Dec. 2003", "2003-12"),
            Reads("He left in June of 2003.", "June of 2003", "2003-06"),
        ),
        ("He left in June with 2003 men.", "They may 2003 times."),
    ),
    "<month> of this year": Examples(
        (
            Reads("He left in July of last year.", "July of last year", "2023-07"),
            Reads("He left in January this year.", "January this year", "2024-01"),
        ),
        ("He left in July.",),
    ),
    "<clear-month>": Examples(
        (
            Reads("He left in February.", "February", "2024-02"),
            Reads("He left in December.", "December", "2023-12"),
            Reads("He will leave in September.", "September", "2024-09"),
        ),
        ("He may leave on Monday.", "They marched."),
    ),
    "in <two-faced-month>": Examples(
        (Reads("He left in May.", "May", "2023-05"), Reads("An August deal failed.", "August", "2023-08")),
        ("May I go?", "They march in line.", "Mr. August left.", "He may go."),
    ),
    "in <month> <Name>": Examples(
        (
            Reads("In May Ann Lee left.", "May", "2023-05"),
            Reads("Since April Harmon has been shut.", "April", "2023-04"),
        ),
        ("By MAY OLSEN.", "The mayor, May Olsen, left.", "They met April Jones."),
    ),
    "in <short-month>.": Examples(
        (Reads("He left in Feb. for good.", "Feb.", "2024-02"),),
        ("He left on Monday for good.", "Jan left."),
    ),
    "last <month>": Examples(
        (
            Reads("He left last April.", "last April", "2023-04"),
            Reads("It will open next June.", "next June", "2024-06"),
            Reads("It opened this January.", "this January", "2024-01"),
        ),
        ("It was his last march.", "This may be late.", "He left in April."),
    ),
    "the <season> of <year>": Examples(
        (
            Reads("He left in the summer of 1969.", "the summer of 1969", "1969-SU"),
            Reads("He left in spring 2017.", "spring 2017", "2017-SP"),
        ),
        ("He left in the fall of the house.", "The spring broke in 2017."),
    ),
    "the <season>": Examples(
        (
            Reads("It will open in the fall.", "the fall", "2024-FA"),
            Reads("It stayed shut through the winter.", "the winter", None),
        ),
        ("The fall of the wall came on Monday.", "He repaired the spring on Monday."),
    ),
    "in <season>": Examples(
        (Reads("It will open in autumn.", "autumn", "2024-FA"),),
        ("Prices fall in sales.", "He broke a spring."),
    ),
    "last <season>": Examples(
        (
            Reads("He left last fall.", "last fall", "2023-FA"),
            Reads("He left this past summer.", "this past summer", "2023-SU"),
            Reads("It opens next spring.", "next spring", None),
            Reads("It opens this summer.", "this summer", "2024-SU"),
        ),
        ("He left in the fall.", "The last one will fall."),
    ),
    "<ordinal> quarter": Examples(
        (
            Reads("Sales fell in the third quarter of 2019.", "the third quarter of 2019", "2019-Q3"),
            Reads("Sales fell in the fiscal first quarter.", "the fiscal first quarter", "2024-Q1"),
        ),
        ("He ate the fifth quarter of 2019.", "The third of 2019 left."),
    ),
    "Q<digit>": Examples(
        (Reads("Sales fell in Q3 2019.", "Q3 2019", "2019-Q3"),),
        ("The Q 3 train was late.", "Sales fell in Q9 2019."),
    ),
    "final quarter": Examples(
        (Reads("Sales fell in the final quarter of 2009.", "the final quarter of 2009", "2009-Q4"),),
        ("The final day of 2009 came.",),
    ),
    "<ordinal>-quarter": Examples(
        (
            Reads("The third-quarter loss grew.", "third-quarter", "2023-Q3"),
            Reads("It posted fourth-quarter profit.", "fourth-quarter", "2023-Q4"),
        ),
        ("Three-quarter length sleeves.", "The fifth-quarter show."),
    ),
    "<ordinal>-half": Examples(
        (Reads("First-half profit fell 3%.", "First-half", "2024-H1"),),
        ("The first half was dull.", "A third-half thing."),
    ),
    "the <quarter>": Examples(
        (
            Reads("Sales fell in the third quarter.", "the third quarter", "2023-Q3"),
            Reads("Sales rise in its first quarter.", "first quarter", "2024-Q1"),
        ),
        ("A quarter of the men left.", "The third man left."),
    ),
    "the <quarter> of <year>": Examples(
        (Reads("Sales fell in the third quarter of 2019.", "the third quarter of 2019", "2019-Q3"),),
        ("Sales fell in the third quarter.",),
    ),
    "<year>'s <quarter>": Examples(
        (
            Reads("It rose in this year's third quarter.", "this year's third quarter", "2024-Q3"),
            Reads("It rose in the 1988 third quarter.", "the 1988 third quarter", "1988-Q3"),
        ),
        ("It rose in the third quarter.", "This year's sales rose."),
    ),
    "the <half> of <year>": Examples(
        (
            Reads("It rose in the second half of 1990.", "the second half of 1990", "1990-H2"),
            Reads("It fell in the first half of last year.", "the first half of last year", "2023-H1"),
        ),
        ("They scored in the second half of the game.", "The third half of 1990."),
    ),
    "<year>'s <half>": Examples(
        (
            Reads("It fell in the 1989 first half.", "the 1989 first half", "1989-H1"),
            Reads("It fell in this year's first half.", "this year's first half", "2024-H1"),
        ),
        ("It fell in the first half.", "The 1989 first game was dull."),
    ),
    "this fiscal year": Examples(
        (
            Reads("Sales fell last fiscal year.", "last fiscal year", "2023"),
            Reads("It fell this year.", "this year", "2024"),
        ),
        ("Sales fell in the fiscal year.", "Sales fell last month."),
    ),
    "last <unit>": Examples(
        (
            Reads("He left last week.", "last week", "2024-W10"),
            Reads("He leaves next month.", "next month", "2024-04"),
            Reads("It fell this coming week.", "this coming week", "2024-W12"),
            Reads("It fell last quarter.", "last quarter", "2023-Q4"),
        ),
        ("It will last weeks.", "He left this day.", "It was the last year of the war."),
    ),
    "the <unit>": Examples(
        (
            Reads("It was the tenth of the year.", "the year", "2024"),
            Reads("It rose for the week.", "the week", "2024-W11"),
        ),
        ("In the year ended Monday it fell.", "It rose for the week after Monday.", "He is in the day room."),
    ),
    "the quarter": Examples(
        (
            Reads("Third-quarter profit rose. Sales in the quarter fell.", "the quarter", "2023-Q3"),
            Reads("Sales in the latest quarter fell.", "the latest quarter", "2023-Q4"),
        ),
        ("He took the quarter of the cake.", "A quarter fell."),
    ),
    "the latest period": Examples(
        (Reads("Third-quarter profit rose. Sales in the latest period fell.", "the latest period", "2023-Q3"),),
        ("The period was long.",),
    ),
    "the <year> period": Examples(
        (Reads("Third-quarter profit rose. In the 2019 period, it fell.", "the 2019 period", "2019-Q3"),),
        ("In the period it fell in 2019.",),
    ),
    "the following <unit>": Examples(
        (
            Reads("He left on March 4. The following day, she came.", "The following day", "2024-03-05"),
            Reads("He left in 1999. He came back the next year.", "the next year", "2000"),
            Reads("He left on March 4. The same day, she came.", "The same day", "2024-03-04"),
        ),
        ("The following men left on Monday.", "The previous owner left on Monday."),
    ),
    "that <unit>": Examples(
        (Reads("He left in June 1998 and died later that year.", "later that year", "1998"),),
        ("He said that weeks of work failed.", "It was so that day by day he failed."),
    ),
    "the year ended": Examples(
        (
            Reads("It lost money in the year ended March 31.", "the year", "P1Y"),
            Reads("The mill was idle for the fiscal year ended March 31.", "the fiscal year", "P1Y"),
        ),
        ("It lost money in the year.", "The year was ended."),
    ),
    "the fiscal year": Examples(
        (Reads("It will rise throughout the fiscal year.", "the fiscal year", "2024"),),
        ("The fiscal plan was good for the year.",),
    ),
    "the year-ago quarter": Examples(
        (
            Reads(
                "It lost money in the third quarter. In the year-ago quarter, it made some.",
                "the year-ago quarter",
                "2022-Q3",
            ),
        ),
        ("The year-ago loss was small.", "It rose a year ago."),
    ),
    "the year-ago <quarter>": Examples(
        (Reads("In the year-earlier third quarter, it made money.", "the year-earlier third quarter", "2023-Q3"),),
        ("In the third quarter, it made money.",),
    ),
    "year-ago": Examples(
        (Reads("It lost money in the third quarter. Year-earlier results were good.", "Year-earlier", "2022-Q3"),),
        ("A year earlier it was good.", "It lost money a year ago."),
    ),
    "the quarter a year ago": Examples(
        (
            Reads(
                "It lost money in the third quarter. In the quarter a year ago, it made some.",
                "the quarter a year ago",
                "2022-Q3",
            ),
        ),
        ("It lost a quarter a year ago.",),
    ),
    "the same quarter last year": Examples(
        (
            Reads(
                "It lost money in the third quarter. In the same period last year, it made some.",
                "the same period last year",
                "2022-Q3",
            ),
        ),
        ("It made some last year.", "It lost in the same period."),
    ),
    "a year earlier": Examples(
        (
            Reads("It lost money in the third quarter, up from a year earlier.", "a year earlier", "2022-Q3"),
            Reads("Sales fell in January from a year earlier.", "a year earlier", "2023-01"),
            Reads("He won in 1999, and had lost a year earlier.", "a year earlier", "1998"),
        ),
        ("It was worse two years earlier.", "It was worse a year ago."),
    ),
    "a year ago": Examples(
        (
            Reads("It was worse a year ago.", "a year ago", "2023"),
            Reads("Third-quarter profit rose 19% from a year ago.", "a year ago", "2022-Q3"),
        ),
        ("It was worse two years ago.", "It takes a year."),
    ),
    "<digits>s": Examples(
        (
            Reads("He sang in the 1990s.", "the 1990s", "199"),
            Reads("The bank closed in the late 1980s.", "the late 1980s", "198"),
        ),
        ("He sang in 1990.", "He sold 1995s."),
    ),
    "the <digits>s": Examples(
        (Reads("It was the car of the 70s.", "the 70s", "197"),),
        ("He is in his 40s.", "It was the 75s."),
    ),
    "'<digits>s": Examples(
        (Reads("He sang in the '90s.", "the '90s", "199"), Reads("Songs of the ’60s played.", "the ’60s", "196")),
        ("He is in his 40s.", "He left in '85 at last."),
    ),
    "the <ordinal> century": Examples(
        (
            Reads("It began in the early 20th century.", "the early 20th century", "19"),
            Reads("It began in the nineteenth century.", "the nineteenth century", "18"),
        ),
        ("It took a century.", "He hit his 20th for the team."),
    ),
    "<decade>": Examples(
        (Reads("He sang in the 1990s.", "the 1990s", "199"),),
        ("He sang for a decade.",),
    ),
    "the early <decade>": Examples(
        (Reads("It closed in the mid-1990s.", "the mid-1990s", "199"),),
        ("It closed in the 1990s.", "It closed early in the day."),
    ),
    "year end": Examples(
        (
            Reads("It will open by year end.", "year end", "2024"),
            Reads("It will open by year's end.", "year's end", "2024"),
        ),
        ("The year will end.",),
    ),
    "year end <year>": Examples(
        (Reads("Assets fell from year-end 1988.", "year-end 1988", "1988"),),
        ("It will open by year end.",),
    ),
    "the weekend": Examples(
        (Reads("He left over the weekend.", "the weekend", "2024-W10-WE"),),
        ("He works weekends.",),
    ),
    "last weekend": Examples(
        (
            Reads("He left last weekend.", "last weekend", "2024-W10-WE"),
            Reads("It will open next weekend.", "next weekend", "2024-W11-WE"),
            Reads("It will open this weekend.", "this weekend", "2024-W11-WE"),
        ),
        ("He left over the weekend.",),
    ),
    "weekend": Examples(
        (Reads("The girls, on a weekend trip, left.", "weekend", None),),
        ("He is a weekend-only guest.",),
    ),
    # Lengths of time
    "<count> <units>": Examples(
        (
            Reads("It took three days.", "three days", "P3D"),
            Reads("It fell five straight weeks.", "five straight weeks", "P5W"),
        ),
        ("He is 45 years old.", "It took three tries in days."),
    ),
    "<lengths>": Examples(
        (Reads("It took three days.", "three days", "P3D"),),
        ("It took days.",),
    ),
    "<count>-<unit>": Examples(
        (Reads("A 16-hour flight.", "16-hour", "PT16H"), Reads("The five-year plan failed.", "five-year", "P5Y")),
        ("A 45-year-old man left.", "A ten-foot pole."),
    ),
    "<count> <unit>": Examples(
        (
            Reads("After a six year fight he left.", "six year", "P6Y"),
            Reads("Not one minute was lost.", "one minute", "PT1M"),
        ),
        ("It will end one day.", "A 6 year old boy left."),
    ),
    "for one day": Examples(
        (Reads("It was open for one day.", "one day", "P1D"),),
        ("It will end one day.",),
    ),
    "<count> and a half <units>": Examples(
        (
            Reads("It took two and a half hours.", "two and a half hours", "PT2H30M"),
            Reads("He served two and a half years.", "two and a half years", "P2.5Y"),
        ),
        ("It took two hours.", "Two and a half men left."),
    ),
    "<count>-and-a-half-<unit>": Examples(
        (Reads("A two-and-a-half-year fight.", "two-and-a-half-year", "P2.5Y"),),
        ("A two-year fight.", "A one-and-a-half-size shoe."),
    ),
    "a <unit> and a half": Examples(
        (Reads("It took an hour and a half.", "an hour and a half", "PT1H30M"),),
        ("It took an hour and a bus.",),
    ),
    "half a <unit>": Examples(
        (
            Reads("It took half an hour.", "half an hour", "PT30M"),
            Reads("It stood half a century.", "half a century", "P50Y"),
        ),
        ("Half a cake was left on Monday.",),
    ),
    "several <units>": Examples(
        (Reads("It took several months.", "several months", "PXM"), Reads("It took a few days.", "a few days", "PXD")),
        ("Several men left on Monday.",),
    ),
    "a <unit>": Examples(
        (
            Reads("He left a week ago.", "a week ago", "2024-W10"),
            Reads("It took nearly an hour.", "nearly an hour", "PT1H"),
        ),
        ("He left a quarter behind.", "A year-old boy left."),
    ),
    # Whole expressions
    "<length>": Examples(
        (Reads("It took three days.", "three days", "P3D"),),
        ("A 45-year-old man left.", "He is 45 years old."),
    ),
    "<length> <length>": Examples(
        (
            Reads("She ran it in 2 hours 19 minutes.", "2 hours 19 minutes", "PT2H19M"),
            Reads("He got two years and six months.", "two years and six months", "P2Y6M"),
        ),
        ("He got six months and two years.", "He got two years and won."),
    ),
    "<length> <length> <length>": Examples(
        (Reads("She ran it in 2 hours 19 minutes 44 seconds.", "2 hours 19 minutes 44 seconds", "PT2H19M44S"),),
        ("She ran it in 2 hours 19 minutes.",),
    ),
    "a <unit> (a rate)": Examples(
        (Reads("It costs $12 a year.", "a year", "P1Y"), Reads("He got 15 dollars an hour.", "an hour", "PT1H")),
        ("It costs a quarter.", "It took two years."),
    ),
    "nearly <length>": Examples(
        (
            Reads("It took nearly 20 years.", "nearly 20 years", "P20Y"),
            Reads("It took more than two hours.", "more than two hours", "PT2H"),
        ),
        ("It took 20 years.", "It took more than two men."),
    ),
    "a <length> period": Examples(
        (Reads("It ran for a six-month period.", "a six-month period", "P6M"),),
        ("It ran for six months.", "It was a period of six months."),
    ),
    "the <lengths>": Examples(
        (
            Reads("Net for the nine months rose.", "the nine months", "P9M"),
            Reads("In those three days he left.", "those three days", "P3D"),
        ),
        ("Net for nine months rose.", "The nine men left on Monday."),
    ),
    "the year-earlier <length>": Examples(
        (Reads("Output was lower in the year-earlier nine months.", "the year-earlier nine months", "P9M"),),
        ("Net for the nine months rose.",),
    ),
    "the past <length>": Examples(
        (
            Reads("It fell in the past two months.", "the past two months", "P2M"),
            Reads("It will rise in the next five years.", "the next five years", "P5Y"),
            Reads("It fell in the first nine months.", "the first nine months", "P9M"),
        ),
        ("It fell in two months.", "The past two men left on Monday."),
    ),
    "the past <unit>": Examples(
        (
            Reads("It fell over the past year.", "the past year", "P1Y"),
            Reads("It grew in the last decade.", "the last decade", "P10Y"),
        ),
        ("It fell last year.", "It was the last day of June."),
    ),
    "past <unit>": Examples(
        (Reads("It fell this past week.", "past week", "P1W"),),
        ("It fell last week.", "He ran past weeks of work."),
    ),
    "recent <units>": Examples(
        (
            Reads("It fell in recent years.", "recent years", "PXY"),
            Reads("It will rise in the coming weeks.", "the coming weeks", "PXW"),
        ),
        ("It fell for recent men.", "It fell in two years."),
    ),
    "for <units>": Examples(
        (Reads("He argued for hours.", "hours", "PTXH"), Reads("They will leave within weeks.", "weeks", "PXW")),
        ("He took the minutes.", "Weeks went by."),
    ),
    "over the <units>": Examples(
        (Reads("It grew over the years.", "the years", "PXY"),),
        ("It grew in the years of war.", "They fought over the two years."),
    ),
    "<units> before": Examples(
        (Reads("He left days before the vote.", "days", "PXD"),),
        ("He left three-quarters of it.", "He left before the vote."),
    ),
    "<units> ago": Examples(
        (Reads("He left years ago.", "years ago", "PXY"), Reads("Months later, he left.", "Months later", "PXM")),
        ("He left two years ago.",),
    ),
    "<unit>-long": Examples(
        (Reads("It was a day-long trip.", "day-long", "P1D"),),
        ("It was a long day.", "It was mile-long."),
    ),
    "<units>-long": Examples(
        (Reads("It was a years-long fight.", "years-long", "PXY"),),
        ("It was long years.",),
    ),
    "<length> ago": Examples(
        (
            Reads("He left two days ago.", "two days ago", "2024-03-11"),
            Reads("He left three weeks ago.", "three weeks ago", "2024-W08"),
            Reads("He left about two months ago.", "about two months ago", "2024-01"),
            Reads("He left 50 years ago.", "50 years ago", "1974"),
            Reads("He left a decade ago.", "a decade ago", "2014"),
        ),
        ("He left in two days.", "He left long ago."),
    ),
    "<length> or so ago": Examples(
        (Reads("He left a week or so ago.", "a week or so ago", "2024-W10"),),
        ("He left a week ago.",),
    ),
    "<length> from now": Examples(
        (Reads("It ends two weeks from now.", "two weeks from now", "2024-W13"),),
        ("It ends in two weeks.",),
    ),
    "<length> earlier": Examples(
        (Reads("He left on March 4. Two days earlier, she came.", "Two days earlier", "2024-03-02"),),
        ("Two days early, she came.",),
    ),
    "<length> later": Examples(
        (
            Reads("He left on March 4. Two days later, she came.", "Two days later", "2024-03-06"),
            Reads("He left in 1990. Five years later, he died.", "Five years later", "1995"),
        ),
        ("Two days late, she came.",),
    ),
    "every <unit>": Examples(
        (Reads("They meet every day.", "every day", "P1D"), Reads("They meet each year.", "each year", "P1Y")),
        ("They meet every man.", "They meet all day."),
    ),
    "every other <unit>": Examples(
        (Reads("They meet every other week.", "every other week", "P2W"),),
        ("They meet every week.",),
    ),
    "every <count> <units>": Examples(
        (Reads("They meet every two years.", "every two years", "P2Y"),),
        ("They meet for two years.",),
    ),
    "every <recurring>": Examples(
        (
            Reads("They meet every Monday.", "every Monday", "P1W"),
            Reads("They meet every morning.", "every morning", "P1D"),
            Reads("They meet each summer.", "each summer", "P1Y"),
        ),
        ("They met on Monday.",),
    ),
    "<weekday>s": Examples(
        (Reads("They meet on Mondays.", "Mondays", "P1W"),),
        ("They met on Monday.",),
    ),
    "<frequency>": Examples(
        (Reads("They gather daily.", "daily", "P1D"), Reads("It costs $310 million annually.", "annually", "P1Y")),
        ("They gather quickly.",),
    ),
    "<vague>": Examples(
        (
            Reads("It is now shut.", "now", "PRESENT_REF"),
            Reads("It recently shut.", "recently", "PAST_REF"),
            Reads("It will shut in the near future.", "the near future", "FUTURE_REF"),
        ),
        ("He came as soon as he could.", "The now-defunct bank left."),
    ),
    "<feast>": Examples(
        (Reads("They fast during Ramadan.", "Ramadan", None),),
        ("They fast at the passover of power.",),
    ),
    # Expressions on the calendar
    "<month> <day>-<day>": Examples(
        (
            Reads("They will meet on Jan. 9-10.", "Jan. 9-10", None),
            Reads("It runs from March 20 to 24.", "March 20 to 24", "2024-03-20/2024-03-24"),
        ),
        ("They met on Jan. 10-9.", "They met on Jan. 9."),
    ),
    "<month> <day>-<day>, <year>": Examples(
        (Reads("They met on Jan. 9-10, 2022.", "Jan. 9-10, 2022", "2022-01-09/2022-01-10"),),
        ("They met on Jan. 9-10.",),
    ),
    "<day>-<day> <month>": Examples(
        (Reads("They will meet on 20–24 March.", "20–24 March", "2024-03-20/2024-03-24"),),
        ("They met on 24 March.",),
    ),
    "<day>-<day> <month> <year>": Examples(
        (Reads("They met on 20-24 June 2016.", "20-24 June 2016", "2016-06-20/2016-06-24"),),
        ("They met on 24 June 2016.",),
    ),
    "<day> and <day> <month>": Examples(
        (
            Reads("It opens on 23 and 24 March from 2.30am.", "23 and 24 March", "2024-03-23/2024-03-24"),
            Reads("It opened on 23 and 24 March 2021.", "23 and 24 March 2021", "2021-03-23/2021-03-24"),
        ),
        ("It opens on 20 and 24 March.", "It opens on 23 March."),
    ),
    "<month> <day> and <day>": Examples(
        (Reads("They are to meet in Harmon on March 23 and 24.", "March 23 and 24", "2024-03-23/2024-03-24"),),
        ("On March 23 and 24 people left.", "They met on March 20 and 24."),
    ),
    "<month-day>-<month-day>": Examples(
        (Reads("It runs March 28–April 2.", "March 28–April 2", "2024-03-28/2024-04-02"),),
        ("It runs on March 28 and April 2.",),
    ),
    "<year>-<year>": Examples(
        (
            Reads("The 1992-93 season was short.", "1992-93", "1992/1993"),
            Reads("The plan for 1995-1999 failed.", "1995-1999", "1995/1999"),
        ),
        ("It ran from 1995 to 1999.", "Call 1995-90."),
    ),
    "<day> expression": Examples(
        (Reads("She arrived Monday.", "Monday", "2024-03-11"),),
        ("She arrived early Monday.",),
    ),
    "<period> expression": Examples(
        (Reads("He left last week.", "last week", "2024-W10"),),
        ("He left late last week.",),
    ),
    "early <day>": Examples(
        (
            Reads("He left late Monday.", "late Monday", "2024-03-11"),
            Reads("He left earlier today.", "earlier today", "2024-03-13"),
        ),
        ("He left Monday.", "He left early."),
    ),
    "early <period>": Examples(
        (
            Reads("He left earlier this week.", "earlier this week", "2024-W11"),
            Reads("He left in mid-June 2003.", "mid-June 2003", "2003-06"),
            Reads("He left at the end of November 2003.", "the end of November 2003", "2003-11"),
            Reads("He will leave early next year.", "early next year", "2025"),
        ),
        ("He left this week.", "He left early."),
    ),
    "<day> <part>": Examples(
        (
            Reads("He left Tuesday night.", "Tuesday night", "2024-03-12TNI"),
            Reads("He left yesterday afternoon.", "yesterday afternoon", "2024-03-12TAF"),
        ),
        ("He left Tuesday by night.", "One night on Tuesday"),
    ),
    "<part> <day>": Examples(
        (Reads("Mid-afternoon yesterday it fell.", "Mid-afternoon yesterday", "2024-03-12TAF"),),
        ("It fell yesterday.",),
    ),
    "the <part> of <day>": Examples(
        (Reads("He died on the night of March 4.", "the night of March 4", "2024-03-04TNI"),),
        ("He died on the night of the long knives.",),
    ),
    "the early hours of <day>": Examples(
        (Reads("He died in the early hours of Tuesday.", "the early hours of Tuesday", "2024-03-12TMO"),),
        ("He died in the early hours.",),
    ),
    "this <part>": Examples(
        (
            Reads("He left this morning.", "this morning", "2024-03-13TMO"),
            Reads("It will open this evening.", "this evening", "2024-03-13TEV"),
        ),
        ("He left in the morning.",),
    ),
    "last night": Examples(
        (Reads("He left last night.", "last night", "2024-03-12TNI"),),
        ("It was the last of the night.",),
    ),
    "tonight": Examples(
        (Reads("It will open tonight.", "tonight", "2024-03-13TNI"),),
        ("It will open at night.",),
    ),
    "overnight": Examples(
        (Reads("It will snow overnight.", "overnight", "2024-03-13TNI"),),
        ("It will snow over the night.",),
    ),
    "the day before": Examples(
        (Reads("He left on March 4. He had come the day before.", "the day before", "2024-03-03"),),
        ("He left the day before the vote.",),
    ),
    "that <part>": Examples(
        (Reads("He left on March 4. That night, she came.", "That night", "2024-03-04TNI"),),
        ("He said that nights are long.",),
    ),
    "the next <part>": Examples(
        (Reads("He left on March 4. The next morning, she came.", "The next morning", "2024-03-05TMO"),),
        ("The next man left in the morning.",),
    ),
    "<part> expression": Examples(
        (Reads("He left Tuesday night.", "Tuesday night", "2024-03-12TNI"),),
        ("He left Tuesday.",),
    ),
    "early <part>": Examples(
        (
            Reads("He left late Tuesday night.", "late Tuesday night", "2024-03-12TNI"),
            Reads("He left late last night.", "late last night", "2024-03-12TNI"),
        ),
        ("He left Tuesday night.",),
    ),
    "<clock>": Examples(
        (Reads("He left on March 10. At 3am he came.", "3am", "2024-03-10T03:00"),),
        ("He left on March 4. At 3 he came.",),
    ),
    "<clock> <day>": Examples(
        (
            Reads("It ended at 5 p.m. EST March 9.", "5 p.m. EST March 9", "2024-03-09T17:00"),
            Reads("It ended at 10 a.m. on Friday.", "10 a.m. on Friday", "2024-03-08T10:00"),
        ),
        ("It ended at 5 p.m.", "It ended on March 9."),
    ),
    "<day> at <clock>": Examples(
        (Reads("He left Monday at 10 a.m.", "Monday at 10 a.m.", "2024-03-11T10:00"),),
        ("He left Monday at 10 Downing Street.",),
    ),
    "<clock> <part>": Examples(
        (Reads("It ended at 10:30 p.m. Friday night.", "10:30 p.m. Friday night", "2024-03-08T22:30"),),
        ("It ended at 10:30 p.m. Friday.",),
    ),
    "<part> at <clock>": Examples(
        (Reads("It ended Friday night at 10:30 p.m.", "Friday night at 10:30 p.m.", "2024-03-08T22:30"),),
        ("It ended Friday night.",),
    ),
}
