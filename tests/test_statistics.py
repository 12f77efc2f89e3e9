"""Statistics: what was counted, when, where, who said so, and what is part of what."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tipcable.extraction.breakdowns import breakdowns, sum_problems
from tipcable.extraction.figures.passages import passages
from tipcable.extraction.statistics import find_statistics, read_statistics
from tipcable.extraction.trends import trends
from tipcable.extraction.values.numbers import numbers
from tipcable.model.actor import Actor, Attribution, Mention
from tipcable.model.cable import Cable
from tipcable.model.header import Header
from tipcable.model.paragraph import Paragraph
from tipcable.model.record import Record
from tipcable.model.statistic import Statistic
from tipcable.reading.parse import parse
from tipcable.source import Span


def cable(*texts: str) -> Cable:
    paragraphs = tuple(Paragraph(number=at, text=text) for at, text in enumerate(texts, 1))
    header = Header(dtg=datetime(2008, 5, 14, 10, tzinfo=UTC), originator="AMEMBASSY LUSAKA")
    return Cable(header=header, paragraphs=paragraphs)


def read(*texts: str, actors: tuple[Actor, ...] = ()) -> tuple[Statistic, ...]:
    return read_statistics(cable(*texts), actors)


def speaker(text: str, name: str, *verbs: str) -> Actor:
    """Build an actor who is named at its first place, and speaks at each verb."""
    at = text.index(name)
    spoken = tuple(
        Attribution(paragraph=0, start=text.index(v), end=text.index(v) + len(v), verb=v)
        for v in verbs
    )
    named = Mention(paragraph=0, start=at, end=at + len(name), text=name)
    return Actor(name=name, kind="organization", mentions=(named,), attributions=spoken)


def figures(text: str) -> list[object]:
    return [(s.low, s.high) if s.value is None else s.value for s in read(text)]


# Laws

_PIECES = st.sampled_from(
    (
        *("12", "1,087", "2-3", "five", "half", "none", "no", "one", "of", "the", "them", "those"),
        *("whom", "(", ")", ",", ".", ";", "and", "or", "to", "from", "between", "in", "2005"),
        *("May", "last", "two", "years", "year", "victims", "women", "cases", "percent", "USD"),
        *("baht", "million", "under", "aged", "up", "including", "at", "least", "about", "over"),
        *("dozen", "third", "K", "$", "--", "-", "Balti", "shelter", "old", "six-month"),
        *("it", "since", "then", "compared", "with", "by", "a", "which", "another", "300-odd"),
        *(
            "18 months'",
            "No.",
            "H2B",
            "(NP)",
            "%",
            "per",
            "cent",
            "put",
            "until",
            "fiscal",
            "May 27",
            "remaining",
            "others",
            "155K",
            "93-7",
            "every",
            "ten",
            "told",
            "2007:",
        ),
    )
)


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.lists(_PIECES, min_size=1, max_size=40).map(" ".join))
def test_every_quote_is_true_and_holds_its_numbers(text: str) -> None:
    """No figure is invented: its values are those of number words in its quote."""
    for statistic in read(text):
        start, end = statistic.start, statistic.end
        assert text[start:end] == statistic.quote
        (made,) = passages([(text, None)])
        inside = {
            number.value
            for number in numbers(made)
            if start <= made.starts[number.first] and made.stop(number.last - 1) <= end
        }
        # "2-3 million" has one scale for both; "a year or two" counts its article, and so does
        # "a year and a half".
        inside |= {value * 1_000_000 for value in inside}
        inside |= {1.0, 1.5} if statistic.quote.lower().startswith(("a ", "an ")) else set()
        given_values = (statistic.value, statistic.low, statistic.high, statistic.change_from)
        assert {value for value in given_values if value is not None} <= inside


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.lists(_PIECES, min_size=1, max_size=40).map(" ".join))
def test_a_part_points_to_another_figure_of_the_tuple(text: str) -> None:
    found = read(text)
    for at, statistic in enumerate(found):
        assert statistic.part_of is None or (0 <= statistic.part_of < len(found) != at)
        assert statistic.part_of != at


@pytest.mark.parametrize(
    "unit",
    [
        *("1 a 2 b ", "of the 5, 3 were ", "5   6 ", "in 2005, 5 of them ", "two hundred and "),
        *("5, ", "of which USD 8 went and ", "It took 12 in Odra. "),
    ],
)
def test_work_grows_with_the_text(unit: str) -> None:
    """A paragraph of a hundred thousand signs is read in about a second."""
    assert len(read((unit * (20_000 // len(unit))).strip())) > 400


def test_capitals_change_nothing() -> None:
    text = "Police opened 84 cases in 2005, up from 61 in 2004. Of those, 50 went to court."
    small, large = read(text), read(text.upper())
    assert [(s.value, s.change_from, s.part_of) for s in small] == [
        (s.value, s.change_from, s.part_of) for s in large
    ]


# Values


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The house takes 20-24 guests.", [(20, 24)]),
        ("The guests stay from three weeks to five months.", [(3, 5)]),
        ("They pay between USD 1,200 and USD 2,500.", [(1200, 2500)]),
        ("They leave after a year or two.", [(1, 2)]),
        ("They wait a year and a half.", [1.5]),
        ("They need $2-3 million.", [(2_000_000, 3_000_000)]),
        ("It made 23 arrests, three times the number in 2005.", [23]),
        ("Six or seven girls ran away.", [(6, 7)]),
        ("The vote was 71 to six.", [71, 6]),
        ("There were no convictions in 2001.", [0]),
        ("None of his 19 cases has reached a judge.", [0, 19]),
        ("It employs one nurse, one cook and one guard.", [1, 1, 1]),
        ("At least one more shelter is needed.", [1]),
        ("One of the leading agencies has no licence.", []),
        ("They share one bathroom.", []),
        ("See paras 18-21 of ref A, Article 160 and Section 143.", []),
        ("Lindgren (FS-04), telephone (233)(21) 555-0119, spent two hours.", [2]),
        ("The raid of May 8 at 0530 hours freed 61 workers.", [61]),
        ("The two-way mirror hung in a 24-bed shelter.", [24]),
        ("Ten years ago there was nothing here.", []),
        ("No reliable estimate exists.", []),
    ],
)
def test_what_is_a_figure(text: str, expected: list[object]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    ("text", "value", "before"),
    [
        ("The staff has grown from nine to fourteen.", 14, 9),
        ("Police opened 84 cases in 2005, up from 61 in 2004.", 84, 61),
        ("The rate fell from 46 percent in 2004 to 38 percent in 2005.", 38, 46),
        ("The average stay fell from 24 days to 11.", 11, 24),
        ("They met three times in 2007, down from five times the year before.", 3, 5),
        ("In 2007 it found 43 victims (30 women and 13 men), up from 21.", 43, 21),
    ],
)
def test_a_change_is_one_figure(text: str, value: float, before: float) -> None:
    found = read(text)[0]
    assert (found.value, found.change_from) == (value, before)


def test_a_range_is_no_change() -> None:
    found = read("The prison terms ran from two to nine years.")[0]
    assert (found.low, found.high, found.change_from) == (2, 9, None)


@pytest.mark.parametrize(
    ("text", "bound", "approximate"),
    [
        ("At least 30 girls left.", "min", False),
        ("Fewer than 2,000 girls left.", "max", False),
        ("About 300 girls left.", None, True),
        ("A fine of up to USD 500 is usual.", "max", False),
        ("They returned within four days.", "max", False),
        ("A legal minimum of 147 baht is set.", None, False),
        ("The mother gets EUR 1,000 at most.", "max", False),
    ],
)
def test_bounds(text: str, bound: str | None, approximate: bool) -> None:
    found = read(text)[0]
    assert (found.bound, found.approximate) == (bound, approximate)


# Kinds


@pytest.mark.parametrize(
    ("text", "kind", "unit"),
    [
        ("It costs K310 million.", "money", "ZMK"),
        ("It costs USD 40.", "money", "USD"),
        ("It costs US$4.8 billion.", "money", "USD"),
        ("It costs 150 baht.", "money", "THB"),
        ("It costs 40,000 Indian rupees.", "money", "INR"),
        ("It takes 61 percent of the girls.", "percentage", "percent"),
        ("It was a six-month gap.", "duration", "month"),
        ("A 15-year-old girl came.", "age", "year"),
        ("The girls were under 18.", "age", "year"),
        ("It does not take boys over 12.", "age", "year"),
        ("The youngest was 13.", "age", "year"),
        ("A girl of 14 was sold.", "age", "year"),
        ("Some as young as 12 were found.", "age", "year"),
        ("He was held for half an hour.", "duration", "hour"),
        ("It costs RD$ 5,000.", "money", "DOP"),
        ("It was two-thirds of the budget.", "ratio", None),
        ("It has 24 beds.", "count", None),
    ],
)
def test_kinds_and_units(text: str, kind: str, unit: str | None) -> None:
    found = read(text)[0]
    assert (found.kind, found.unit) == (kind, unit)


# What, when, where


def test_an_elliptic_figure_takes_the_noun_before() -> None:
    text = (
        "Courts convicted 29 smugglers in 2007, compared with 12 in 2006. Of the 29, 21 appealed."
    )
    assert [s.what for s in read(text)] == ["smugglers"] * 4


def test_the_next_noun_serves_both() -> None:
    found = read("They found two confirmed and 129 potential victims.")
    assert [s.what for s in found] == ["confirmed potential victims", "potential victims"]


def test_a_majority_qualifies_an_age() -> None:
    found = read("The majority of victims are men between 30-45.")
    assert (found[0].kind, found[0].qualifier) == ("age", "The majority of victims")


def test_bare_numbers_of_a_list_share_its_noun() -> None:
    assert [s.what for s in read("It has 20, 35 and 50 beds.")] == ["beds"] * 3


def test_traits_of_the_counted() -> None:
    found = read("They found 12 girls, 30 men and 43 sex trafficking victims.")
    assert [(s.sex, s.age_group, s.exploitation) for s in found] == [
        ("female", "minor", None),
        ("male", "adult", None),
        (None, None, "sexual"),
    ]


def test_the_nearest_time_words_date_a_figure() -> None:
    text = "It referred 134 victims, compared with 27 in 2005 and 32 in 2004."
    assert [s.period and s.period.text for s in read(text)] == [None, "in 2005", "in 2004"]


def test_opening_words_date_a_list_and_a_part_its_whole() -> None:
    text = "In 2007 the unit opened 26 investigations, seven of which reached court."
    assert [s.period and s.period.text for s in read(text)] == ["In 2007", "In 2007"]


def test_the_date_of_a_claim_is_not_the_date_of_its_figure() -> None:
    text = "Fjordlys told Poloff on May 10 that 40 girls had left."
    found = read(text, actors=(speaker(text, "Fjordlys", "told"),))
    assert (found[0].period, found[0].source) == (None, "Fjordlys")


def test_the_day_on_which_somebody_told_is_no_date() -> None:
    text = "On May 3, Fjordlys told Poloff that 40 girls had come."
    told_then = read(text, actors=(speaker(text, "Fjordlys", "told"),))
    assert [s.period for s in told_then] == [None]
    text = "On May 3, Fjordlys told Poloff, 40 girls had come."
    assert read(text)[0].period is not None


def test_respectively() -> None:
    text = "Arrests in 2005, 2006, and 2007 numbered 212, 187, and 305, respectively."
    assert [s.period and s.period.text for s in read(text)] == ["in 2005", "2006", "2007"]


def test_a_place_stands_in_the_clause_of_its_figure() -> None:
    text = "It has two officers in Balti and 34 nationwide. It brought home 61 girls from Turkey."
    assert [s.place for s in read(text)] == ["Balti", None, None]


# Who said so


def test_a_source_goes_on_until_a_note_or_another_voice() -> None:
    text = (
        "Fjordlys reported that 40 girls came. Another 12 left. (Note: The law has 9 parts.) "
        "There are 5 beds."
    )
    found = read(text, actors=(speaker(text, "Fjordlys", "reported"),))
    assert [s.source for s in found] == ["Fjordlys", "Fjordlys", None, None]


def test_a_claim_that_another_tells_of_is_the_word_of_the_other() -> None:
    text = "Fjordlys told the envoy that Sorvat had rejected her three last requests."
    actors = (speaker(text, "Fjordlys", "told"), speaker(text, "Sorvat", "rejected"))
    (found,) = read(text, actors=actors)
    assert (found.source, found.what) == ("Fjordlys", "last requests")


def test_an_unnamed_voice_in_the_same_sentence_ends_a_source() -> None:
    text = "Fjordlys claims that 80 girls came; NGOs put the figure at 50."
    found = read(text, actors=(speaker(text, "Fjordlys", "claims"),))
    assert [s.source for s in found] == ["Fjordlys", None]


def test_the_day_of_a_paper_dates_no_figure() -> None:
    text = "The Beacon of June 2 claimed 400 dead."
    (found,) = read(text, actors=(speaker(text, "Beacon", "claimed"),))
    assert (found.period, found.source) == (None, "Beacon")


def test_no_part_of_what_was_done_to_it() -> None:
    """ "Of trafficking 11 children" is no whole, nor are towns a part of the people there."""
    assert read("They convicted four men of trafficking 11 girls.")[0].part_of is None
    found = read("Some 900 men, among them 40 chiefs, met in 12 towns.")
    assert [s.part_of for s in found] == [None, 0, None]


def test_an_unnamed_voice_ends_a_source() -> None:
    text = "Fjordlys reported that 40 girls came. Some guards said that 50 came. Then 60 left."
    found = read(text, actors=(speaker(text, "Fjordlys", "reported"),))
    assert [s.source for s in found] == ["Fjordlys", None, None]


@pytest.mark.parametrize(
    "unnamed",
    [
        "According to unofficial accounts, 50 came.",
        "A crane operator, aged 23, told Poloff of 50 others.",
        "NGOs dispute this; they claim 50 officers sold visas.",
        "Four workers interviewed separately said they had paid USD 50.",
    ],
)
def test_accounts_and_speakers_without_a_name_end_a_source(unnamed: str) -> None:
    text = f"Fjordlys reported that 40 girls came. {unnamed}"
    found = read(text, actors=(speaker(text, "Fjordlys", "reported"),))
    assert found[0].source == "Fjordlys"
    assert {s.source for s in found[1:]} == {None}


def test_the_study_goes_on_with_whose_it_is() -> None:
    text = "Fjordlys reported that 40 girls came. The study also noted that 12 left."
    found = read(text, actors=(speaker(text, "Fjordlys", "reported"),))
    assert [s.source for s in found] == ["Fjordlys", "Fjordlys"]


def test_what_another_promised_is_the_word_of_who_complains() -> None:
    text = "Sorvat complained that Fjordlys promised 40 beds. Only 12 came."
    actors = (speaker(text, "Sorvat", "complained"), speaker(text, "Fjordlys", "promised"))
    assert [s.source for s in read(text, actors=actors)] == ["Sorvat", "Sorvat"]


# Parts and sums


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("They housed 247 victims (131 women, 74 girls, and 42 boys).", 3),
        ("They opened 812 cases. Of those, 300 went to court, and 512 were closed.", 2),
        ("It took in 63 girls: 27 from Odra, 19 from Umba, and 17 from Lipa.", 3),
        ("It runs two shelters - one in Odra and one in Umba.", 2),
        ("Three of the four had no papers.", 1),
        ("It found 199 boys, 31 of whom had no papers.", 1),
        ("It found 127 victims, including 26 children.", 1),
        ("It freed 61 workers, 44 of them women.", 1),
    ],
)
def test_words_tie_parts_to_a_whole(text: str, parts: int) -> None:
    found = breakdowns(cable(text), read(text))
    assert [len(one.parts) for one in found] == [parts]
    assert found[0].exhaustive == (parts > 1)
    assert found[0].agrees in ((True,) if parts > 1 else (None,))


def test_a_sum_that_misses_its_whole_is_a_problem() -> None:
    text = "It took in 63 girls: 27 from Odra, 19 from Umba, and 16 from Lipa."
    found = breakdowns(cable(text), read(text))
    assert (found[0].sum, found[0].difference, found[0].agrees) == (62, -1, False)
    (problem,) = sum_problems(cable(text), found)
    assert (problem.code, problem.span) == ("sum-disagrees", Span(0, 0))
    assert problem.message == "27 + 19 + 16 is 62, not the 63 of '63 girls'."


def test_a_sum_that_misses_its_whole_is_a_problem_at_its_place() -> None:
    """The numbers are told in full, and the span is that of the whole."""
    text = "They counted 1,234,567 workers (1,234,500 men and 60 women)."
    read = parse(f"UNCLAS LIMA 001234\n\n1. (U) {text}\n")
    (problem,) = sum_problems(read)
    assert problem.message.startswith("1,234,500 + 60 is 1,234,560, not the 1,234,567 of ")
    assert read.source is not None
    assert problem.span.of(read.source.text) == "1,234,567 workers"


@pytest.mark.parametrize(
    ("text", "filled"),
    [
        ("Of the 30, 12 were released and 17 were charged.", False),
        ("Of the 30, 12 were released and the other 17 were charged.", True),
        ("Of 30 men, 12 were released and the remaining 17 await trial.", True),
        ("Of the 30, 12 were released and 18 were charged.", True),
    ],
)
def test_parts_of_the_30_fill_it_where_the_words_or_the_sum_say_so(text: str, filled: bool) -> None:
    assert [one.exhaustive for one in breakdowns(cable(text), read(text))] == [filled]


def test_a_shared_topic_is_no_tie() -> None:
    text = "There are 12 shelters. The state runs five homes."
    assert breakdowns(cable(text), read(text)) == ()


# Tables


def test_a_table_gives_rows_columns_and_totals() -> None:
    text = (
        "The Forum gave the following figures on victims:\n2006   2007\nOdra   31   44\n"
        "Umba   27   25\nTotal   58   69"
    )
    found = read(text)
    assert [(s.place, s.period and s.period.text, s.value, s.what) for s in found] == [
        ("Odra", "2006", 31, "victims"),
        ("Odra", "2007", 44, "victims"),
        ("Umba", "2006", 27, "victims"),
        ("Umba", "2007", 25, "victims"),
        (None, "2006", 58, "victims"),
        (None, "2007", 69, "victims"),
    ]
    assert [one.agrees for one in breakdowns(cable(text), found)] == [True, True]


def test_the_corner_of_a_table_tells_what_its_years_count() -> None:
    found = read("Cases opened   2006   2007\nOdra district   12   19\nUmba district   7   11")
    assert {(s.place, s.what) for s in found} == {
        ("Odra district", "Cases opened"),
        ("Umba district", "Cases opened"),
    }


@pytest.mark.parametrize(
    "body",
    [
        "1. (U) Convictions by year:\n\n2005: 12\n2006: 15\n2007: 21\n",
        "1. (U) Convictions: 2005 - 12; 2006 - 15; 2007 - 21.\n",
    ],
)
def test_years_label_the_figures_behind_them(body: str) -> None:
    found = find_statistics(parse("FM AMEMBASSY LUSAKA\nTO SECSTATE WASHDC\nSUBJECT: X\n\n" + body))
    assert [(s.period and s.period.text, s.value, s.what) for s in found] == [
        ("2005", 12, "Convictions"),
        ("2006", 15, "Convictions"),
        ("2007", 21, "Convictions"),
    ]


# Many cables


def test_trends_keep_every_sentence_and_mark_what_was_told_before() -> None:
    """An analyst must see the source of each figure, and not count one twice."""
    first, second = (
        Cable(
            header=Header(dtg=datetime(2008, month, 1, tzinfo=UTC), originator="AMEMBASSY LUSAKA"),
            record=Record(identifier=f"08LUSAKA{month}"),
            paragraphs=(Paragraph(number=1, text="Courts convicted 39 smugglers in 2007."),),
        )
        for month in (3, 4)
    )
    table = list(trends([first, second]))
    assert [(row.country, row.year, row.topic, row.value) for row in table] == [
        ("ZMB", 2007, "prosecution.convictions", 39)
    ] * 2
    assert [row.duplicate_of for row in table] == [None, first.id]
    assert all(row.quote == "39 smugglers" for row in table)


def told(text: str, quote: str) -> Statistic:
    """Return the figure of a text that is quoted so."""
    return next(statistic for statistic in read(text) if statistic.quote == quote)


@pytest.mark.parametrize(
    ("text", "quote", "what"),
    [
        ("The wage of a helper rose from USD 40 to USD 52 this year.", "USD 40 to USD 52",
         "wage"),
        ("Its relief budget is 1.2 million baht.", "1.2 million baht", "relief budget"),
        ("The fines came to USD 900, or USD 30 for each man.", "USD 30", "fines came"),
        ("Fines of 50 to 90 daily wages, that is, USD 400 to 700, apply.", "USD 400 to 700",
         "Fines"),
        ("The police rescued 12 men and put the number of raids at 150.", "150", "raids"),
        ("They held 12 meetings. Of the officers, she noted, only one came.", "one", "officers"),
        ("She saw 39 graves, all dug at less than 2 meters. Eight others were empty.",
         "Eight", "graves"),
        ("Of the 61 inmates, 38 complained of theft and 14 of beatings.", "14", "inmates"),
        ("By December, 45 of the planned 60 shelters had opened.", "45", "shelters"),
        ("Of 17 cases sent on, 11 ended in convictions.", "11", "cases"),
        ("The fund got EUR 2 million in 2006, half of which was spent.", "half", "fund got"),
        ("The state gave 12 million baht, compared with 8 million in 2006.", "8 million",
         "state gave"),
        ("The trial of three brothers, aged 24, 27, and 31, began.", "31", "brothers"),
        ("It housed 17 girls, nine of whom were under 16.", "under 16", "girls"),
        ("It is 20 years when the victim is under 18.", "under 18", "victim"),
        ("The girls, ages 13 to 17, left.", "13 to 17", "girls"),
        ("He urged them to leave the bars and said there are 70 of them.", "70", "bars"),
        ("Some 15 percent of boys, or about 3,000, left.", "about 3,000", "boys"),
        ("He had 700 kilos of rice, as against 900 last year.", "900",
         "kilos of rice"),
        ("She got 18 months' imprisonment.", "18 months' imprisonment", "imprisonment"),
        ("She got 18 months' imprisonment, half of it suspended.", "half", "imprisonment"),
        ("There are 57 open cases, 31 more than a year earlier.", "31 more", "open cases"),
        ("The post has 1.5 FTE working on it.", "1.5 FTE", "FTE"),
        ("In all 1 in 250 adults is ill.", "1 in 250 adults", "adults"),
        ("It issued 2,300 H2B visas, up 40 percent.", "2,300 H2B visas", "H2B visas"),
        ("It issued 2,300 H2B visas, up 40 percent.", "40 percent", "H2B visas"),
        ("Some 900 boys, or 4 percent of the total, stay away.", "4 percent", "boys"),
        ("They saw 1,140 work sites in May.", "1,140 work sites", "work sites"),
        ("Fines rose by 40 percent to USD 900.", "USD 900", "Fines"),
        ("The budget was USD 45,000, a third of it from Osu.", "a third", "budget"),
        ("The region stays last from a list of 40.", "40", "list"),
        ("Agents in camps number 300.", "300", "Agents"),
        ("Some 900 men came, of whom 40 were Lao. Umba took at least 200.", "at least 200",
         "men"),
        ("Three men hid. The court charged all three.", "three", "men"),
        ("There were 54 cases and 31 trials. In 2007 the figures were 40 and 22.", "40",
         "cases"),
        ("There were 54 cases and 31 trials. In 2007 the figures were 40 and 22.", "22",
         "trials"),
        ("It will cut troops in Odra from 1,800 to 1,200.", "1,800 to 1,200", "troops"),
        ("The trial began and the death toll hit 11.", "11", "death toll"),
        ("It killed 14 people, including six cooks, and wounded 50 others.", "50", "people"),
        ("It lacks 85,000 tons, compared with 30,000 in 1976.", "30,000", "tons"),
        ("The board voted 93-7 to leave.", "7", "votes"),
        ("Some 900 men, half the force, fled.", "half the force", "force"),
        ("Its budget rose but its staff shrank by five.", "five", "staff"),
        ("It holds five of the most violent slums.", "five", "violent slums"),
        ("It used 19.6 billions of liters.", "19.6 billions", "liters"),
        ("The bill was adopted. The sea goes out to 200 meters.", "200 meters", "meters"),
        ("It gets 60 percent of its USD 900 budget from donors.", "USD 900",
         "its budget from donors"),
        ("They held the owner and 31 others.", "31", "others"),
        ("They held 12 women and 31 others.", "31", "women"),
        ("They asked for 24 F-5ES, vice 18 in the program.", "24 F-5ES", "F-5ES"),
        ("They asked for 24 F-5ES, vice 18 in the program.", "18", "F-5ES"),
        ("The Ministry stays last with 12.", "12", "Ministry"),
        ("Of 30 women, 12 left, and the remaining 17 await trial.", "17", "women"),
        ("The law provides for up to 20 years in prison.", "up to 20 years",
         "law provides in prison"),
        ("They stay from two weeks to three months.", "two weeks to three months", "stay"),
        ("He paid 200 euros and 5,000 kwacha.", "5,000 kwacha", "paid"),
        ("It spends 48 taka per day for the food of each child.", "48 taka",
         "spends for the food of each child"),
    ],
)  # fmt: skip
def test_a_figure_finds_its_noun_further_off(text: str, quote: str, what: str) -> None:
    """A subject, an object or an earlier figure says what is counted."""
    assert told(text, quote).what == what


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Jane Roe is 43; she left the force in May.", "43"),
        ("They paid three victims, the youngest of whom was 17 when she left.", "17"),
        ("The youngest is 13; most of the others are between 17 and 24.", "between 17 and 24"),
        ("Of the dead, 302 were men under 40 and 12 were boys.", "under 40"),
        ("The oldest was a man of 63.", "63"),
        ("The youngest she has met was 11.", "11"),
        ("By age: under 12: 14 children; 12-17: 35.", "12-17"),
    ],
)
def test_ages_without_a_unit(text: str, quote: str) -> None:
    assert (told(text, quote).kind, told(text, quote).unit) == ("age", "year")


def test_a_count_goes_on_after_the_limit_of_an_age() -> None:
    """Parts are counted past an age that stands among them."""
    text = "Of the 23 people, 14 were women, five were girls under 16, and four were boys."
    found = read(text)
    assert [one.kind for one in found] == ["count", "count", "count", "age", "count"]
    assert breakdowns(cable(text), found)[0].agrees is True


def test_a_list_of_children_goes_on_after_an_age() -> None:
    """The comma after an age opens the next item, not a second age."""
    found = read("Five girls under 16, and four boys were found.")
    assert [(s.value, s.kind) for s in found] == [(5, "count"), (16, "age"), (4, "count")]


@pytest.mark.parametrize(
    ("text", "quote", "period"),
    [
        ("Raids fell by 40 percent, from 50 in 2005 to 30 in 2006.", "40 percent", "in 2006"),
        ("In May it took 390 calls. Of 400 in June, 36, or nine percent, were pranks.",
         "nine percent", "in June"),
        ("Police opened 11 files last year and made no arrests.", "no arrests", "last year"),
        ("New gear is to arrive in August: 40 radios and 12 cars.", "12 cars", "in August"),
        ("The act took effect in April. Only six men have come since then.", "six men",
         "since then"),
        ("It opened in May. In all 19 women have stayed since it opened.", "19 women",
         "since it opened"),
        ("They will hire two guards by the fall.", "two guards", "by the fall"),
        ("They expect two guards by autumn.", "two guards", "by autumn"),
        ("Some 30 girls work there every weekend.", "Some 30 girls", "every weekend"),
        ("She said that 90 men crossed in 2004 and that the guards sent 38 boys back.", "38 boys",
         "in 2004"),
        ("The agency, which opened in January, has revoked 18 permits.", "18 permits", None),
        ("The house has 24 beds and took in 31 girls on May 28.", "24 beds", None),
        ("In all 140 copies will be printed in August.", "140 copies", "in August"),
        ("According to a communique of May 12, 214 men were held.", "214 men", None),
        ("The Osu Daily (May 13) claimed that 300 agents came.", "300 agents", None),
        ("He moved in on May 3 and promised a pardon within ten days.", "within ten days", None),
        ("They gave up on May 4 and all 86 men are safe.", "86 men", None),
        ("During the reporting period police freed 90 men.", "90 men",
         "During the reporting period"),
        ("They freed 90 men in 2007, 26 of them in Osu, and fined 255 owners.", "255 owners",
         "in 2007"),
        ("Its budget rose to USD 90 in the last fiscal year.", "USD 90",
         "in the last fiscal year"),
        ("Under a ministerial order of 2006, he owes USD 900.", "USD 900", None),
        ("The budget was USD 45 million, up from 30 million the previous year.",
         "USD 45 million, up from 30 million", None),
        ("Of the 45 victims found in 2007 (compared to 62 in 2006), 30 were women.", "30",
         "in 2007"),
        ("Guards freed 45 boys (30 of school age and 15 older) from boats in March.", "45 boys",
         "in March"),
        ("The house, which opened in May 2006 with 20 beds, has since taken 143 girls.",
         "143 girls", None),
        ("The council has met four times since its creation in 2003.", "four times",
         "since its creation in 2003"),
        ("They freed 38 boys and would free the other 14 in June.", "38 boys", None),
    ],
)  # fmt: skip
def test_periods_reach_the_figures_they_date(text: str, quote: str, period: str | None) -> None:
    found = told(text, quote).period
    assert (found and found.text) == period


@pytest.mark.parametrize(
    ("text", "quote", "place"),
    [
        ("In An Odra its 156 boats held 23 fairs.", "23 fairs", "An Odra"),
        ("It counted 212 boats on the Osu coast in March and 31 in October.", "31",
         "the Osu coast"),
        ("The number of refugees fell from 90 to 77. The camp in Osu is full.", "90 to 77", None),
        ("In Odra, she said, between 150 and 200 girls work.", "between 150 and 200 girls", "Odra"),
        ("They arrested seven men at the port of Odra.", "seven men", "the port of Odra"),
        ("A notary in Odra charges USD 300.", "USD 300", "Odra"),
        ("They live abroad, mostly in Odra (1.8 million) and Osu (350,000).", "350,000", "Osu"),
        ("She worked in Odra for USD 300.", "USD 300", None),
        ("In Odra, two men were held; in Osu, one was fined.", "one", "Osu"),
        ("Odra accounted for 320 of the 710 cases.", "320", "Odra"),
        ("They left 26 girls in the state shelter.", "26 girls", None),
        ("It runs a crisis center in the Osu district. In all the center sheltered 53 women.",
         "53 women", "the Osu district"),
    ],
)  # fmt: skip
def test_places_of_the_same_clause(text: str, quote: str, place: str | None) -> None:
    assert told(text, quote).place == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Fourteen officers have been dismissed in Odra.", "Odra"),
        ("There was a riot in Odra, where, he heard, seven men died.", "Odra"),
        ("They found 30 men in camps.", "camps"),
        ("Guards turned back 37 minors at the Lipa crossing.", "the Lipa crossing"),
        ("Trucks brought 40 men across border.", None),
        ("The trial began in Odra and the toll hit 11.", None),
        ("Umba accounted for 41 boats.", "Umba"),
        ("They shot three men in SOUTH UMBA.", "SOUTH UMBA"),
        ("RICE NOW SELLS FOR 125 OR MORE.", None),
        ("They found 14 girls near the river.", "the river"),
        ("Some 14 women in an Odra hotel asked for help.", "an Odra hotel"),
        ("At the border crossing of Lipa, guards found 19 girls.", "the border crossing of Lipa"),
        ("At Terminal 3 of the airport guards met 19 girls.", "Terminal 3 of the airport"),
        ("Police in Odra closed 14 bars.", "Odra"),
        ("The consul in Odra sent home 45 maids from Umba.", "Odra"),
        ("WE LOST SEVEN MEN IN AMBUSH NEAR LOJA.", "LOJA"),
        ("WE SAW SEVEN MEN AT FERRY LANDING.", "FERRY LANDING"),
        ("About two-thirds of the 450 kilns in Odra use debtors.", "Odra"),
        ("Some 900 women work as maids in Odra.", "Odra"),
        ("Some 900 women from Umba work in Odra.", "Odra"),
        ("They found 60 bars in the port district.", "the port district"),
        ("Some 300 children beg in the streets of the capital.", "the streets of the capital"),
    ],
)
def test_places_by_the_verb_and_the_noun(text: str, place: str | None) -> None:
    assert read(text)[0].place == place


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("It freed 31 girls in 2007 (18 from Osu and 13 from Odra), up from about 20 in 2006.",
         ["in 2007"] * 3),
        ("It had 55 cases (38 for theft and 17 for fraud) in 2008.", ["in 2008"] * 3),
        ("It freed 31 girls in 2007, up from 20 in 2006: 18 from Osu and 13 from Odra.",
         ["in 2007"] * 3),
        ("It has room for 50 men, but its money ran out in October.", [None]),
        ("It went to Osu in 2005 and confirmed that 2000 men had left.", [None]),
        ("In 2005 it confirmed that 2000 men had left.", ["In 2005"]),
        ("In 2008 courts tried 17 men; 12 went to prison, and five were fined.",
         ["In 2008"] * 3),
        ("In Odra 22 men paid more than 600 visits in 2008.", ["in 2008"] * 2),
        ("Its grant ends in May, and the director has written 23 letters.", [None]),
        ("The law took effect in July 2006 and 28 men have been tried.", [None]),
        ("Every week four or five girls arrive.", ["Every week"]),
        ("The fee is paid each month, and 40 men left.", [None]),
        ("It trained 1,500 teachers in 2007 and 2008.", ["in 2007 and 2008"]),
        ("Arrests in 2003 and 2004 numbered 212 and 187, respectively.", ["in 2003", "2004"]),
        ("There were 211 departures in first quarter.", ["in first quarter"]),
        ("The seven-member board met in 2008.", [None]),
        ("A 2007 survey found 900 girls at work.", [None]),
        ("Some 40 members want elections in 2009.", [None]),
        ("It has two posts on the river and will build more in June.", [None]),
        ("A January 2009 study counted 38 girls.", [None]),
        ("It got 64 complaints, 15 more than in 2007.", [None, None]),
        ("During past four month period there were 28 fires.",
         ["During past four month period"]),
        ("Eleven percent were ill, against 9 percent a year earlier.",
         [None, "a year earlier"]),
        ("Some 500 boys, mostly from Odra, are sold each year.", ["each year"]),
        ("In May it took 350 calls; 190 callers asked for help.", ["In May"] * 2),
        ("In May it took 350 calls; 190 callers are waiting.", ["In May", None]),
        ("It lost 14 men, including six cooks, and 50 horses in May.", ["in May"] * 3),
        ("They held 12 men, all but one of whom were freed next month.", [None]),
        ("They seized 28 tons, a 45 percent increase over 2007.", [None, None]),
        ("They voted 93-7 June 30 to leave.", ["June 30"] * 2),
        ("Cases fell to 12 in 2008 from 31 in 2007.", ["in 2008"]),
        ("Cases fell to 12 from 31 in 2007.", [None]),
    ],
)  # fmt: skip
def test_periods_stay_in_their_brackets_and_clauses(text: str, periods: list[str | None]) -> None:
    assert [s.period and s.period.text for s in read(text)] == periods


def test_an_approximate_figure_is_what_was() -> None:
    found = read("It assisted 31 victims (18 women and 13 girls) in 2007, up from about 20.")
    assert [s.change_from for s in found] == [20, None, None]


@pytest.mark.parametrize(
    ("text", "changes"),
    [
        ("Cases fell to 12 in 2008 from 31 in 2007.", [31]),
        ("It rose to 14.2 million baht (USD 400,000) in 2009 from 9.8 million baht in 2008.",
         [9_800_000, None]),
        ("It rose to 40 women from 12 villages.", [None, None]),
    ],
)  # fmt: skip
def test_what_was_may_stand_behind_what_is(text: str, changes: list[float | None]) -> None:
    assert [s.change_from for s in read(text)] == changes


def test_of_this_an_amount_is_a_part_without_a_unit() -> None:
    found = read("It spent 14 million baht (USD 400,000). Of this, 3 million went to Odra.")
    assert [(s.unit, s.part_of) for s in found] == [("THB", None), ("USD", None), ("THB", 0)]


def test_ages_between_two_are_a_range_and_are_not_compared() -> None:
    assert figures("They were boys between the ages of six and 12.") == [(6, 12)]
    found = read("It freed 218 women under 30, compared with 97 before.")
    assert [s.kind for s in found] == ["count", "age", "count"]


def test_markets_are_no_part_of_tons() -> None:
    found = read("Of the 540 tons, only 217 tons reach the two legal markets.")
    assert [s.part_of for s in found] == [None, 0, None]


def test_what_follows_a_change_dates_what_was() -> None:
    found = read("Courts convicted 30 women and 17 men, up from 21 in 2006.")
    assert [(s.period, s.change_from) for s in found] == [(None, None), (None, 21)]


def test_fractions_after_a_verb_of_change() -> None:
    assert figures("Crime fell by a third, gifts by less than a tenth.") == [
        pytest.approx(1 / 3, abs=1e-3),
        0.1,
    ]
    assert figures("She saw a cell one meter wide.") == [1]
    assert figures("A third country took a fifth grant.") == []


def test_a_list_after_including_has_more_than_two_parts() -> None:
    found = read("They freed 62 men, including 41 miners, 12 cooks, and nine guards.")
    assert [s.part_of for s in found] == [None, 0, 0, 0]


def test_a_compared_figure_stands_outside_the_parts() -> None:
    found = read("Of the 45 women found in 2007 (compared to 62 in 2006), 30 went home.")
    assert [s.part_of for s in found] == [None, None, 0]


def test_a_named_facility_gives_its_town_to_the_next_sentence() -> None:
    text = "Nadir House opened in Odra with a grant. It can take 14 women. She hid 12 men."
    house = Actor(
        name="Nadir House",
        kind="organization",
        place="Odra",
        mentions=(Mention(paragraph=0, start=0, end=11, text="Nadir House"),),
    )
    assert [s.place for s in read(text, actors=(house,))] == ["Odra", None]


def test_days_grades_clocks_and_laws_are_no_figures() -> None:
    """Rule S5: what is numbered or dated does not count."""
    assert figures("She went there on May 27 and 28. It was for grade nine.") == []
    assert figures("They go home at six o'clock. Law No. 1 of 2008 forbids it.") == []
    assert figures("On May 27 and 28 women came.") == [28]


def test_an_amount_of_it_is_a_part() -> None:
    found = read(
        "It asks for USD 35,000, USD 20,000 of it for a roof and the remaining USD 15,000."
    )
    assert [s.part_of for s in found] == [None, 0, 0]


def test_the_same_day_is_the_last_one_named() -> None:
    text = "She sheltered 96 women on April 20, up from 62 a year ago, and he 87 on the same day."
    period = read(text)[-1].period
    assert period is not None
    assert (period.start, period.end) == (date(2008, 4, 20), date(2008, 4, 20))


def test_a_list_letter_opens_a_block_of_its_own() -> None:
    """What a source said in item A is not its word in item B."""
    text = "A. Nadir said that six left.\nB. (SBU) The guards counted 12 boats."
    found = read(text, actors=(speaker(text, "Nadir", "said"),))
    assert [s.source for s in found] == ["Nadir", None]


def test_a_share_and_what_it_leads_to_are_no_range() -> None:
    assert figures("They cut the quota by 15 percent to 9,400 tons.") == [15, 9400]
    assert [s.change_from for s in read("The stay fell from 24 days to 11.")] == [24]


def test_none_counts_for_nouns_of_prosecution_and_protection() -> None:
    assert figures("Six miners were aboard, and none was hurt.") == [6]
    assert figures("They opened 14 cases and closed none.") == [14, 0]
    assert figures("Of 40 women, none were trafficking victims.") == [40, 0]


def test_a_number_after_a_name_is_an_age() -> None:
    """In telegrams in capitals nothing but the actors tells a name."""
    text = "NEW MINISTER ROE, 47, IS FROM OSU. TOWN OF ODRA, 36, IS FAR."
    at = text.index("ROE")
    roe = Actor(
        name="ROE",
        kind="person",
        mentions=(Mention(paragraph=0, start=at, end=at + 3, text="ROE"),),
    )
    assert [s.kind for s in read(text, actors=(roe,))] == ["age", "count"]


@pytest.mark.parametrize(
    ("text", "quote", "start", "end"),
    [
        ("They took in 90 men since April 17.", "90 men", date(2008, 4, 17), date(2008, 5, 14)),
        ("They took in 90 men since April.", "90 men", date(2008, 4, 1), date(2008, 5, 31)),
        ("They took in 90 men in the past six weeks.", "90 men", date(2008, 4, 2),
         date(2008, 5, 14)),
        ("Some 40 radios are to arrive in August.", "Some 40 radios", date(2008, 8, 1),
         date(2008, 8, 31)),
        ("The first four boys would fly home on June 2.", "four boys", date(2008, 6, 2),
         date(2008, 6, 2)),
        ("The first four boys flew home on June 2.", "four boys", date(2007, 6, 2),
         date(2007, 6, 2)),
        ("They will open 12 courts by the end of 2009.", "12 courts", date(2009, 12, 1),
         date(2009, 12, 31)),
    ],
)  # fmt: skip
def test_dates_are_as_exact_as_their_words_and_may_lie_ahead(
    text: str, quote: str, start: date, end: date
) -> None:
    period = told(text, quote).period
    assert period is not None
    assert (period.start, period.end) == (start, end)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("He announced that 40 miners had gone back.", "actual"),
        ("He announced a gift of USD 40.", "planned"),
        ("He announced the arrest of 12 men.", "actual"),
        ("He announced that turnout was 61 percent.", "actual"),
        ("In all 300 seats will be filled.", "planned"),
        ("He predicts that they will lose 20 seats.", "estimate"),
        ("He put the cost of a bed at USD 11.", "actual"),
        ("The Ministry is to add USD 120,000.", "planned"),
        ("Post requests USD 35,000 for a shelter.", "planned"),
        ("After many requests, 35 were granted.", "actual"),
        ("We will raise the 12 closed cases.", "actual"),
        ("Two more seminars are planned.", "planned"),
        ("It was built for 30 women.", "capacity"),
        ("It can take 14 women.", "capacity"),
        ("The law prescribes fines of USD 900.", "statutory"),
        ("Fines came to USD 900.", "actual"),
        ("Men were paid USD 9 a day, against a legal minimum.", "actual"),
    ],
)
def test_what_is_announced_or_foretold(text: str, status: str) -> None:
    assert [s.status for s in read(text)] == [status]


@pytest.mark.parametrize(
    ("text", "statuses"),
    [
        ("It has 24 beds and cares for 31 girls.", ["capacity", "actual"]),
        ("It will open two courts: one in Odra and one in Umba.", ["planned"] * 3),
        ("It will give 900 lari (USD 500).", ["planned"] * 2),
    ],
)
def test_a_status_stays_with_its_figure_and_its_parts(text: str, statuses: list[str]) -> None:
    assert [s.status for s in read(text)] == statuses


@pytest.mark.parametrize(
    ("text", "topics"),
    [
        ("They arrested 11 policemen.", ["prosecution.complicity"]),
        ("Nine officers were dismissed.", ["prosecution.complicity"]),
        ("The unit has nine officers.", ["prosecution.enforcement_capacity"]),
        ("They trained 86 judges, 45 prosecutors, and 112 officers.", ["prevention.training"] * 3),
        ("NGOs helped 31 trafficking victims.", ["protection.victims_assisted"]),
    ],
)
def test_officers_who_are_accused_trained_or_at_work(text: str, topics: list[str]) -> None:
    assert [s.topic for s in read(text)] == topics


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("They trained 40 judges in May.", "prevention.training"),
        ("In all 19 cases are pending.", "prosecution.prosecutions"),
        ("They sheltered 90 victims: 64 Nubians and 26 Berbers.", "protection.victims_assisted"),
        ("They spent USD 900 on rent.", "protection.funding"),
        ("The trial took 31 months.", "prosecution.prosecutions"),
        ("The ring took in USD 900.", "context.recruitment_cost"),
        ("The campaign cost 900 lari (USD 500).", "prevention.awareness"),
        ("It put the cost of their return at USD 900.", "protection.repatriation"),
        ("They brought 61 men to trial.", "prosecution.prosecutions"),
        ("They brought 94 girls home from Umba.", "protection.repatriation"),
        ("They counted 312 children begging.", "context.prevalence"),
        ("It is three hours southwest of Odra.", "context.geography"),
        ("The officer spent 30 hours on this report.", "reporting.hours_spent"),
    ],
)
def test_the_verb_the_list_and_the_whole_tell_the_topic(text: str, topic: str) -> None:
    assert {s.topic for s in read(text)} == {topic}


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("The terms were 12, eight and five years.", ["duration"] * 3),
        ("They got 11 and nine years.", ["count", "duration"]),
        ("Kelo won 54 percent of the vote.", ["percentage"]),
        ("Kelo won 54 seats.", ["count"]),
        ("John Hill, 34, and Mary Pool, 29, left.", ["age"] * 2),
        ("The maximum is 15 years, or 20 if the victim dies.", ["duration"] * 2),
        ("A court sentenced them to 11 and nine years.", ["duration"] * 2),
        ("The girls were aged 12, 14, and 16 years.", ["age"] * 3),
        ("It rose by 12 and 15 percent.", ["count", "percentage"]),
        ("Of these, 390, or nine percent, were calls.", ["count", "percentage"]),
        ("It took 4 million baht from 80 men, or 50,000 each.", ["money", "count", "money"]),
    ],
)
def test_numbers_of_a_list_share_the_unit_of_the_last(text: str, kinds: list[str]) -> None:
    assert [s.kind for s in read(text)] == kinds


def test_one_heads_a_list_behind_that() -> None:
    assert figures("He reports that one doctor and three medics work there.") == [1, 3]
    assert figures("He reports that one doctor works there.") == []


def test_none_convicted_is_zero_and_none_hurt_is_nothing() -> None:
    assert figures("They tried 28 men, but none has been convicted.") == [28, 0]
    assert figures("They met 28 men, but none was hurt.") == [28]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("A $155K grant.", [155_000]),
        ("They got USD 2.5M and EUR 3m.", [2_500_000, 3_000_000]),
        ("They got $1.2M-1.5M and $3K to $5K.", [(1_200_000, 1_500_000), (3000, 5000)]),
        ("It has 12K people. It is 30m long. They have two K visas.", [12_000, 30, 2]),
        ("He said 6 out of every 10 men left.", [0.6]),
        ("He said six out of ten men left.", [6, 10]),
        ("Nine in ten men left.", [0.9]),
        ("There were nine in four towns.", [9, 4]),
    ],
)
def test_letters_that_scale_and_shares_of_every_ten(text: str, values: list[object]) -> None:
    assert figures(text) == values


def test_a_currency_is_no_place() -> None:
    assert [s.place for s in read("It costs 32 million USD for 220 cars.")] == [None, None]


def test_hours_are_spent_on_a_report_only_where_one_is_spoken_of() -> None:
    assert [s.topic for s in read("The guards held six men for 48 hours.")][1] != (
        "reporting.hours_spent"
    )


def test_no_figure_is_a_part_of_itself() -> None:
    assert [s.part_of for s in read("They freed 2-3 of remaining 30.")] == [1, None]


def test_two_weights_are_no_parts() -> None:
    found = read("They took 1.5 tons of cocaine and 220 kilograms of heroin.")
    assert [s.part_of for s in found] == [None, None]


def test_out_of_340_opens_a_breakdown() -> None:
    assert [s.part_of for s in read("Out of 340 requests, 112 were granted.")] == [None, 0]


def test_a_heading_tells_the_topic_where_nothing_else_does() -> None:
    paragraph = Paragraph(number=1, title="Shelters", text="There were 31 Nubians and 12 women.")
    header = Header(dtg=datetime(2008, 5, 14, 10, tzinfo=UTC))
    found = read_statistics(Cable(header=header, paragraphs=(paragraph,)), ())
    assert {s.topic for s in found} == {"protection.victims_assisted"}


def test_a_repeated_figure_keeps_its_topic() -> None:
    found = read("The court convicted 29 men. Of the 29, 21 were sent to prison.")
    assert [s.topic for s in found][1] == "prosecution.convictions"


def house(text: str, name: str, place: str | None) -> Actor:
    """Build an actor who is named at every place of its name."""
    starts = [at for at in range(len(text)) if text.startswith(name, at)]
    named = tuple(Mention(paragraph=0, start=at, end=at + len(name), text=name) for at in starts)
    return Actor(name=name, kind="organization", place=place, mentions=named)


def test_a_facility_is_told_by_its_name_or_by_what_follows_it() -> None:
    """The town stands beside the name, whatever the slots of the actor say."""
    text = "Nadir House opened in Odra in May. It can take 14 women."
    assert [s.place for s in read(text, actors=(house(text, "Nadir House", None),))] == ["Odra"]
    text = "Asha Roe, a home for boys in Odra, grew. Asha Roe houses 44 boys."
    assert [s.place for s in read(text, actors=(house(text, "Asha Roe", "Odra"),))] == ["Odra"]
    text = "Asha Roe in Odra, she said, runs the house. It has 24 beds."
    found = read(text, actors=(house(text, "Casa Roe", "Odra"), house(text, "Asha Roe", None)))
    assert [s.place for s in found] == [None]
    text = "Nadir House in Odra works because four men stay."
    assert [s.place for s in read(text, actors=(house(text, "Nadir House", "Odra"),))] == [None]


def test_numbers_with_odd_and_plus() -> None:
    odd, plus = read("They met 300-odd dancers and read 40-plus files.")
    assert (odd.value, odd.approximate, odd.what) == (300, True, "dancers")
    assert (plus.value, plus.bound, plus.what) == (40, "min", "files")


def test_the_maximum_has_the_unit_of_the_minimum() -> None:
    found = read("The minimum sentence is three years; the maximum is 12.")
    assert [(s.value, s.unit) for s in found] == [(3, "year"), (12, "year")]


def test_both_amounts_after_of_which_are_parts() -> None:
    text = "It gave USD 21, of which USD 8 went to Osu and USD 13 to Odra, and USD 40 to me."
    assert [s.part_of for s in read(text)] == [None, 0, 0, None]


def test_one_and_another_tell_two_things_apart() -> None:
    """Rule S3: no list of numbers stands there."""
    assert figures("One paper counted 43 bars; another put the number at 100.") == [43, 100]
    assert figures("Ten men came, and one counted 40 cars.") == [10, 1, 40]


@pytest.mark.parametrize("last", ["12", "of", "12 of", "from", "May", "USD", "the", "(", "12 -"])
def test_a_paragraph_may_end_anywhere(last: str) -> None:
    """Text is cut off where a cable was; the reader looks no further than its words."""
    assert figures(f"They freed 40 men, 30 of them in 2005, and {last}")[:2] == [40, 30]


def test_a_chain_of_parts_does_not_say_ever_more() -> None:
    """Each part of a part would else be longer than the one before."""
    found = read("of which USD 8 went and " * 200 + "end")
    assert max(len(s.what or "") for s in found) < 100


@pytest.mark.parametrize("digit", ["\u00b2", "\u2460", "\u0663", "\U0001d7d8", "\ud83c"])
def test_only_digits_of_ascii_are_read(digit: str) -> None:
    """Others have no number for Python, or belong to words in other letters."""
    found = read(f"In the past {digit} years {digit} men and 7 women came, {digit}.5 percent of 9.")
    assert {one.value for one in found} <= {7, 9, 5}
