"""The pictures of the sample newsroom: flat illustrations that are drawn by code, none of them taken from anywhere.

`draw` returns one of `KEYS` as a JPEG of 1800 × 1200 pixels; `embed_credit` writes caption and credit into such a file.
"""

from __future__ import annotations

from collections.abc import Callable

from babad.importers.sample_pictures import (
    capitals,
    coast,
    diplomacy,
    disaster,
    justice,
    land,
    rooms,
    sky,
    sport,
    town,
    travel,
)
from babad.importers.sample_pictures.credit import embed_credit

__all__ = ["KEYS", "draw", "embed_credit"]

_SCENES: dict[str, Callable[[str], bytes]] = {
    "capitol-night": capitals.capitol_night,
    "kremlin-winter": capitals.kremlin_winter,
    "telephone-desk": diplomacy.telephone_desk,
    "conference-table": diplomacy.conference_table,
    "border-snow": diplomacy.border_snow,
    "tanks-field": diplomacy.tanks_field,
    "geneva-lake": capitals.geneva_lake,
    "brussels-flags": capitals.brussels_flags,
    "dam-valley": coast.dam_valley,
    "rice-terraces": land.rice_terraces,
    "fish-market": coast.fish_market,
    "harbour-cranes": coast.harbour_cranes,
    "city-hall": town.city_hall,
    "market-stalls": town.market_stalls,
    "volcano-ash": disaster.volcano_ash,
    "volcano-night": disaster.volcano_night,
    "evacuation-tents": disaster.evacuation_tents,
    "rescue-boats": disaster.rescue_boats,
    "courtroom": justice.courtroom,
    "scales-of-justice": justice.scales_of_justice,
    "rice-warehouse": justice.rice_warehouse,
    "stadium-night": sport.stadium_night,
    "football-goal": sport.football_goal,
    "trophy": sport.trophy,
    "football-fans": sport.football_fans,
    "observatory-dome": sky.observatory_dome,
    "comet-sky": sky.comet_sky,
    "telescope-silhouette": sky.telescope_silhouette,
    "chilli-field": land.chilli_field,
    "chilli-price": land.chilli_price,
    "school-classroom": rooms.school_classroom,
    "commuter-train": travel.commuter_train,
    "ferry-dawn": coast.ferry_dawn,
    "mangrove-coast": coast.mangrove_coast,
    "solar-panels": land.solar_panels,
    "newsroom-desk": rooms.newsroom_desk,
    "rain-street": disaster.rain_street,
    "library-shelves": rooms.library_shelves,
    "bus-terminal": travel.bus_terminal,
    "fishing-boat": coast.fishing_boat,
}

KEYS: tuple[str, ...] = tuple(_SCENES)


def draw(key: str) -> bytes:
    """Draw the picture of a key and return it as JPEG, 1800 × 1200 pixels, the same bytes every time.

    Raises KeyError for a key that is not in `KEYS`.
    """
    return _SCENES[key](key)
