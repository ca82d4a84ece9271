"""Time what the record does with texts: taking them in beside many others, rebuilding, and understanding what is typed.

    python benchmarks/record.py deposit [--stories 100000] [--texts 100] [--postgresql]
    python benchmarks/record.py rebuild [--stories 10000] [--postgresql]
    python benchmarks/record.py panel [--stories 100000] [--texts 100] [--postgresql]

Each makes a database of its own in a temporary folder (with ``--postgresql`` a server of its own, as the tests have).
``deposit`` fills it with derived rows (record_plans.py) and deposits invented stories of about 290 words, corrects each and
takes it back. ``rebuild`` deposits invented stories and reads all of them again; it prints the rate and the memory of each
tenth, which must stay the same. ``panel`` sends the editor's form with 800 words, as the panel "What Babad understood" does.
"""

import argparse
import random
import resource
import statistics
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any

from record_plans import fill, own_database

LIMIT_MS = 50
PANEL_WORDS, PANEL_LIMIT_MS = 800, 300
DAY = date(2026, 3, 2)
NOW = datetime(2026, 3, 2, 3, tzinfo=UTC)

GIVEN = [
    "Sri",
    "Bambang",
    "Ratna",
    "Joko",
    "Dewi",
    "Agus",
    "Wulan",
    "Hendra",
    "Maya",
    "Surya",
    "Rini",
    "Arif",
    "Lina",
    "Dimas",
    "Yanti",
    "Bayu",
]
FAMILY = [
    "Lestari",
    "Hartono",
    "Wijaya",
    "Santoso",
    "Puspita",
    "Nugroho",
    "Kartika",
    "Prasetyo",
    "Anggraini",
    "Saputra",
    "Utami",
    "Setiawan",
]
PLACES = [
    "Karangjati",
    "Sumberwangi",
    "Lengkong",
    "Tanjungsari",
    "Wanareja",
    "Kalirejo",
    "Margasari",
    "Pagerwangi",
    "Sukamulya",
    "Cikelor",
]
OFFICES = ("Bupati", "Wali Kota", "Ketua DPRD", "Kepala Dinas Pekerjaan Umum", "Kapolres", "Wakil Bupati")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("what", choices=["deposit", "rebuild", "panel"])
    parser.add_argument("--stories", type=int)
    parser.add_argument("--texts", type=int, default=100)
    parser.add_argument("--postgresql", action="store_true")
    asked = parser.parse_args()
    with own_database(postgresql=asked.postgresql):
        from babad.record.operations.planting import plant_starters

        plant_starters(now=NOW)
        if asked.what == "deposit":
            time_deposits(asked.stories or 100_000, asked.texts)
        elif asked.what == "panel":
            time_panel(asked.stories or 100_000, asked.texts)
        else:
            time_rebuilding(asked.stories or 10_000)
    return 0


def invented(numbers: range) -> Iterator[Any]:
    """Give texts of about 290 words: people in office, quotations, meetings, plans, amounts."""
    from babad.record.texts import Text

    for number in numbers:
        dice = random.Random(number)

        def person(dice: random.Random = dice) -> tuple[str, str]:
            name = f"{dice.choice(GIVEN)} {dice.choice(FAMILY)} {dice.choice(FAMILY)}"
            return name, f"{dice.choice(OFFICES)} {dice.choice(PLACES)} {name}"

        (first, first_titled), (second, second_titled), (_third, third_titled) = person(), person(), person()
        place = dice.choice(PLACES)
        paragraphs = [
            f"{first_titled} meninjau jembatan yang rusak di {place}, Senin (2/3/2026), bersama sejumlah pejabat daerah.",
            f'"Perbaikan jembatan itu akan selesai bulan depan," kata {first} di {place}.',
            f"Menurut {second_titled}, sebanyak {dice.randrange(20, 900)} warga mengungsi sejak pekan lalu.",
            f"{first} bertemu {second} pada Minggu (1/3/2026) untuk membahas ganti rugi bagi warga yang terdampak.",
            f"Pertemuan berikutnya dijadwalkan pada {dice.randrange(10, 28)} April 2026 di {dice.choice(PLACES)}.",
            f'{third_titled} mengatakan, "Kami menunggu keputusan itu," saat dihubungi pada Senin malam.',
            "Hujan deras turun sejak Jumat dan air sungai naik dengan cepat sehingga jalan utama tidak dapat dilalui.",
            f"Pemerintah menyiapkan {dice.randrange(2, 90)} ton beras dan {dice.randrange(50, 400)} selimut bagi pengungsi.",
        ]
        blocks = tuple((f"b{place}", words) for place, words in enumerate([*paragraphs, *paragraphs[:4]]))
        yield Text(
            origin=f"baru:{number}",
            language="id",
            title=f"Jembatan di {place} akan diperbaiki bulan depan",
            day=DAY,
            published_at=NOW + timedelta(seconds=number),
            blocks=(("headline", f"Jembatan di {place} akan diperbaiki bulan depan"), *blocks),
            topics=((f"Banjir {place}", "topic"),),
        )


def time_deposits(stories: int, texts: int) -> None:
    from dataclasses import replace

    from babad.record.operations import deposit, withdraw
    from babad.record.operations.depositing import read_text

    rows = fill(stories)
    print(", ".join(f"{count:,} {name}" for name, count in rows.items()))
    took: dict[str, list[float]] = {"reading alone": [], "deposit": [], "correction": [], "withdrawal": []}

    def timed(what: str, call: Any) -> None:
        started = time.perf_counter()
        call()
        took[what].append((time.perf_counter() - started) * 1000)

    for number, text in enumerate(invented(range(texts + 10))):
        now = text.published_at
        changed = replace(
            text, blocks=(*text.blocks[:-1], (text.blocks[-1][0], "Jalan itu dibuka lagi, Senin (2/3/2026)."))
        )
        if number < 10:
            deposit(text, now=now)
            continue
        timed("reading alone", lambda text=text: read_text(text))
        timed("deposit", lambda text=text, now=now: deposit(text, now=now))
        timed("correction", lambda text=changed, now=now: deposit(text, now=now))
        timed("withdrawal", lambda text=text, now=now: withdraw(text.origin, now=now))
    for what, several in took.items():
        ordered = sorted(several)
        print(
            f"{what:14} median {statistics.median(ordered):6.1f} ms   95 % {ordered[int(len(ordered) * 0.95)]:6.1f} ms"
            + (f"   (limit {LIMIT_MS} ms)" if what == "deposit" else "")
        )


def time_panel(stories: int, texts: int) -> None:
    """Print how long the whole answer takes: form, reading, the record's rows, the list."""
    from django.contrib.auth import get_user_model
    from django.urls import reverse
    from record_plans import fill
    from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

    from babad.newsroom.operations import found_newsroom
    from tests.factories import make_section, make_story
    from tests.newsroom.desk_requests import desk

    found_newsroom(name="Kabar Uji", languages=["id", "en"], hostname="localhost", port=80)
    client = desk(get_user_model().objects.create_superuser("uji"))
    story = make_story(make_section("Nasional"), live=False)
    rows = fill(stories)
    print(", ".join(f"{count:,} {name}" for name, count in rows.items()))
    several = invented(range(texts * 20))
    took, worked, lengths = [], [], []
    for number in range(texts + 10):
        paragraphs: list[str] = []
        while sum(len(one.split()) for one in paragraphs) < PANEL_WORDS:
            paragraphs += [words for _block, words in next(several).blocks[1:9]]
        lengths.append(sum(len(one.split()) for one in paragraphs))
        form = {"title": "Jembatan di Karangjati", "slug": story.slug, "rights": "own"}
        for formset in ("bylines", "story_topics", "comments"):
            form |= {f"{formset}-{name}": "0" for name in ("TOTAL_FORMS", "INITIAL_FORMS", "MIN_NUM_FORMS")}
        body = rich_text("".join(f"<p>{words}</p>" for words in paragraphs))
        form |= nested_form_data({"body": streamfield([("text", body)]), "outlets_cited": streamfield([])})
        started, at_work = time.perf_counter(), time.process_time()
        response = client.post(reverse("understood", args=[story.pk]), form)
        if number >= 10:
            took.append((time.perf_counter() - started) * 1000)
            worked.append((time.process_time() - at_work) * 1000)
        found = response.json()["summary"]
    print(f"{statistics.mean(lengths):.0f} words a story, of the last: {found}")
    for what, several_times in (("on the clock", sorted(took)), ("of the processor", sorted(worked))):
        print(
            f"{what:16} median {statistics.median(several_times):6.1f} ms"
            f"   95 % {several_times[int(len(several_times) * 0.95)]:6.1f} ms   (limit {PANEL_LIMIT_MS} ms)"
        )


def time_rebuilding(stories: int) -> None:
    from babad.record.operations import deposit, rebuild

    started = time.perf_counter()
    for text in invented(range(stories)):
        deposit(text, now=text.published_at)
    print(f"{stories:,} deposits: {stories / (time.perf_counter() - started):.0f} a second")
    tenth = max(1, stories // 10)
    began = started = time.perf_counter()
    for count, _source in enumerate(rebuild(now=NOW), start=1):
        if count % tenth == 0:
            elapsed = time.perf_counter() - started
            memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
            print(f"{count:8,} sources: {tenth / elapsed:6.1f} a second, {memory:6.0f} MB at most so far", flush=True)
            started = time.perf_counter()
    print(f"rebuilt in {time.perf_counter() - began:.0f} s")


if __name__ == "__main__":
    raise SystemExit(main())
