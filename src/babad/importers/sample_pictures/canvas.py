"""The drawing surface of the sample pictures: Pillow, a little geometry, and nothing else.

Pictures are drawn on a surface of 1800 × 1200 units that has twice as many pixels each way; the surplus is averaged away at
the end, which is what makes edges smooth (Pillow draws without anti-aliasing). Everything random comes from a generator seeded
with the picture's key, so a picture is the same on every day and in every process.
"""

from __future__ import annotations

import io
import math
import random
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import TypeAlias

from PIL import Image, ImageChops, ImageColor, ImageDraw, ImageFilter

WIDTH = 1800
HEIGHT = 1200
_SCALE = 2
# Soft shapes carry no detail: they are drawn this many times smaller than the surface, blurred there, and enlarged.
_COARSE = 8

Point: TypeAlias = tuple[float, float]
Box: TypeAlias = tuple[float, float, float, float]


@dataclass(frozen=True)
class Fade:
    """A colour gradient, from top to bottom or from left to right, with its colours evenly spaced."""

    colours: tuple[str, ...]
    across: bool = False


Paint: TypeAlias = str | Fade


def fade(*colours: str, across: bool = False) -> Fade:
    """Return a gradient through two or more "#rrggbb" colours; `across` turns it from vertical to horizontal."""
    return Fade(colours, across)


@cache
def _rgb(colour: str) -> tuple[int, int, int]:
    red, green, blue = ImageColor.getrgb(colour)[:3]
    return red, green, blue


def mix(first: str, second: str, share: float) -> str:
    """Return the "#rrggbb" colour that lies `share` (0 to 1) of the way from the first colour to the second."""
    pairs = zip(_rgb(first), _rgb(second), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


def curve(points: Sequence[Point], *, closed: bool = False, steps: int = 8) -> list[Point]:
    """Return a smooth line (Catmull-Rom) through the points, `steps` points for each stretch between two of them."""
    count = len(points)
    stretches = count if closed else count - 1
    smooth: list[Point] = []
    for index in range(stretches):
        if closed:
            a, b, c, d = (points[(index + offset) % count] for offset in (-1, 0, 1, 2))
        else:
            a, b = points[max(index - 1, 0)], points[index]
            c, d = points[index + 1], points[min(index + 2, count - 1)]
        for step in range(steps):
            t = step / steps
            smooth.append(
                (
                    _catmull_rom(a[0], b[0], c[0], d[0], t),
                    _catmull_rom(a[1], b[1], c[1], d[1], t),
                )
            )
    if not closed:
        smooth.append(points[-1])
    return smooth


def _catmull_rom(a: float, b: float, c: float, d: float, t: float) -> float:
    return 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t**3)


@cache
def _strip(colours: tuple[str, ...]) -> Image.Image:
    """Return a column of 256 pixels that runs through the colours."""
    last = len(colours) - 1
    pixels = bytearray()
    for index in range(256):
        place = index / 255 * last
        stop = min(int(place), last - 1)
        pixels += bytes(_rgb(mix(colours[stop], colours[stop + 1], place - stop)))
    return Image.frombytes("RGB", (1, 256), bytes(pixels))


def _gradient(paint: Fade, size: tuple[int, int]) -> Image.Image:
    # Smooth along the colours, then copied across: ten times as quick as smoothing both ways.
    strip = _strip(paint.colours)
    if paint.across:
        strip = strip.transpose(Image.Transpose.ROTATE_90).resize((size[0], 1), Image.Resampling.BILINEAR)
    else:
        strip = strip.resize((1, size[1]), Image.Resampling.BILINEAR)
    return strip.resize(size, Image.Resampling.NEAREST)


@cache
def _noise(width: int, height: int, softness: int) -> Image.Image:
    """Return a grey picture of random grain around 128, tiled from one patch of 450 × 400; each softness has its own patch."""
    rng = random.Random(softness)  # noqa: S311  grain, not a secret
    patch = Image.frombytes("L", (450, 400), rng.randbytes(450 * 400))
    if softness:
        patch = patch.filter(ImageFilter.BoxBlur(softness))
    noise = Image.new("L", (width, height))
    for top in range(0, height, 400):
        for left in range(0, width, 450):
            noise.paste(patch, (left, top))
    return noise


@cache
def _vignette() -> Image.Image:
    # radial_gradient is black in the middle, 180 at the middle of a side and 255 in the corners.
    corners = Image.radial_gradient("L").point([max(0, value - 145) * 75 // 100 for value in range(256)])
    return corners.resize((WIDTH, HEIGHT), Image.Resampling.BICUBIC)


class Canvas:
    """A picture in the making. Coordinates and lengths are units of the finished 1800 × 1200 picture, y downwards."""

    def __init__(self, key: str, background: Paint) -> None:
        """Start a picture: `key` seeds its random numbers, `background` fills it."""
        self.random = random.Random(key)  # noqa: S311  scenery, not a secret
        self._size = (WIDTH * _SCALE, HEIGHT * _SCALE)
        if isinstance(background, Fade):
            self._image = _gradient(background, self._size)
        else:
            self._image = Image.new("RGB", self._size, _rgb(background))
        self._pen = ImageDraw.Draw(self._image)

    # Shapes

    def polygon(self, points: Sequence[Point], paint: Paint, *, alpha: float = 1, blur: float = 0) -> None:
        """Fill a polygon; `alpha` (0 to 1) makes it transparent, `blur` softens its edge by that many units."""
        if alpha == 1 and not blur and isinstance(paint, str):
            self._pen.polygon([(x * _SCALE, y * _SCALE) for x, y in points], fill=_rgb(paint))
            return
        xs, ys = [x for x, _ in points], [y for _, y in points]
        self._stamp(
            (min(xs), min(ys), max(xs), max(ys)),
            lambda pen, place: pen.polygon([place(*point) for point in points], fill=255),
            paint,
            alpha,
            blur,
        )

    def ellipse(self, box: Box, paint: Paint, *, alpha: float = 1, blur: float = 0) -> None:
        """Fill the ellipse that touches the sides of the box (left, top, right, bottom)."""
        if alpha == 1 and not blur and isinstance(paint, str):
            self._pen.ellipse([value * _SCALE for value in box], fill=_rgb(paint))
            return
        self._stamp(
            box, lambda pen, place: pen.ellipse([place(*box[:2]), place(*box[2:])], fill=255), paint, alpha, blur
        )

    def disc(self, x: float, y: float, radius: float, paint: Paint, *, alpha: float = 1, blur: float = 0) -> None:
        """Fill a circle around (x, y)."""
        self.ellipse((x - radius, y - radius, x + radius, y + radius), paint, alpha=alpha, blur=blur)

    def discs(
        self,
        discs: Sequence[tuple[float, float, float]],
        paint: Paint,
        *,
        alpha: float = 1,
        blur: float = 0,
        floor: float = math.inf,
    ) -> None:
        """Fill several (x, y, radius) circles as one shape, cut off level at y = `floor`."""
        box = (
            min(x - radius for x, _, radius in discs),
            min(y - radius for _, y, radius in discs),
            max(x + radius for x, _, radius in discs),
            max(y + radius for _, y, radius in discs),
        )

        def paint_mask(pen: ImageDraw.ImageDraw, place: Callable[[float, float], Point]) -> None:
            for x, y, radius in discs:
                pen.ellipse([place(x - radius, y - radius), place(x + radius, y + radius)], fill=255)
            if floor < box[3]:
                pen.rectangle([place(box[0] - 2, floor), place(box[2] + 2, box[3] + 2)], fill=0)

        self._stamp(box, paint_mask, paint, alpha, blur)

    def rectangle(self, box: Box, paint: Paint, *, radius: float = 0, alpha: float = 1, blur: float = 0) -> None:
        """Fill a rectangle (left, top, right, bottom), its corners rounded by `radius`."""
        if alpha == 1 and not blur and isinstance(paint, str):
            self._pen.rounded_rectangle([value * _SCALE for value in box], radius * _SCALE, fill=_rgb(paint))
            return

        def paint_mask(pen: ImageDraw.ImageDraw, place: Callable[[float, float], Point]) -> None:
            left, top = place(*box[:2])
            right, bottom = place(*box[2:])
            ratio = (right - left) / max(box[2] - box[0], 0.001)
            pen.rounded_rectangle([left, top, right, bottom], radius * ratio, fill=255)

        self._stamp(box, paint_mask, paint, alpha, blur)

    def stroke(self, points: Sequence[Point], width: float, paint: Paint, *, alpha: float = 1, blur: float = 0) -> None:
        """Draw a line through the points, `width` units thick, with round ends and joints."""
        if alpha == 1 and not blur and isinstance(paint, str):
            _stroke_on(self._pen, [(x * _SCALE, y * _SCALE) for x, y in points], width * _SCALE, _rgb(paint))
            return
        xs, ys = [x for x, _ in points], [y for _, y in points]
        box = (min(xs) - width, min(ys) - width, max(xs) + width, max(ys) + width)

        def paint_mask(pen: ImageDraw.ImageDraw, place: Callable[[float, float], Point]) -> None:
            ratio = place(1000, 0)[0] - place(0, 0)[0]
            _stroke_on(pen, [place(*point) for point in points], width * ratio / 1000, 255)

        self._stamp(box, paint_mask, paint, alpha, blur)

    def taper(self, points: Sequence[Point], start: float, end: float, colour: str) -> None:
        """Draw a line through the points that is `start` units thick at its first point and `end` at its last."""
        last = max(len(points) - 1, 1)
        for index, (a, b) in enumerate(pairwise(points)):
            self.stroke([a, b], start + (end - start) * index / last, colour)

    # Light and air

    def glow(self, x: float, y: float, radius: float, colour: str, strength: float = 1, *, flatten: float = 1) -> None:
        """Shed light around (x, y) that fades to nothing at `radius`; `flatten` < 1 makes it lower than wide."""
        # radial_gradient reaches 178 at the nearest point of its square's rim: nothing may be left of the light there.
        falloff = [round(255 * strength * max(0, 1 - value / 178) ** 2) for value in range(256)]
        disc = Image.radial_gradient("L").point(falloff)
        left, top = (x - radius) * _SCALE, (y - radius * flatten) * _SCALE
        width, height = 2 * radius * _SCALE, 2 * radius * flatten * _SCALE
        # Only what lies on the surface is enlarged.
        shown = self._pixels((x - radius, y - radius * flatten, x + radius, y + radius * flatten))
        part = tuple(
            max(0.0, min(256.0, (edge - origin) / extent * 256))
            for edge, origin, extent in zip(shown, (left, top) * 2, (width, height) * 2, strict=True)
        )
        size = (shown[2] - shown[0], shown[3] - shown[1])
        if min(size) > 0:
            mask = disc.resize(size, Image.Resampling.BILINEAR, box=(part[0], part[1], part[2], part[3]))
            self._image.paste(_rgb(colour), shown[:2], mask)

    def mist(self, top: float, bottom: float, colour: str, first: float, last: float) -> None:
        """Lay a veil over the whole width, of strength `first` at its top and `last` at its bottom (0 to 1)."""
        edge = [round(255 * (first + (last - first) * step / 63)) for step in range(64)]
        strip = Image.frombytes("L", (1, 64), bytes(edge))
        size = (self._size[0], round((bottom - top) * _SCALE))
        self._image.paste(_rgb(colour), (0, round(top * _SCALE)), strip.resize(size, Image.Resampling.BILINEAR))

    def beam(self, points: Sequence[Point], colour: str, strength: float, *, blur: float = 14) -> None:
        """Shed a beam through a polygon whose first two points are its bright end and its others the faint one."""
        xs, ys = [x for x, _ in points], [y for _, y in points]
        near = ((points[0][0] + points[1][0]) / 2, (points[0][1] + points[1][1]) / 2)
        reach = max(math.dist(near, point) for point in points)

        def paint_mask(pen: ImageDraw.ImageDraw, place: Callable[[float, float], Point]) -> None:
            # Ever larger parts of the beam, the fainter first: their overlap is the falling off.
            (a, b), rest = points[:2], points[2:]
            for step in range(24, 0, -1):
                share = step / 24
                cut = [
                    (source[0] + (x - source[0]) * share, source[1] + (y - source[1]) * share)
                    for (x, y), source in zip(rest, [b] + [a] * (len(rest) - 1), strict=True)
                ]
                pen.polygon([place(*point) for point in (a, b, *cut)], fill=round(255 * (1 - share) + 10))

        if reach:
            self._stamp((min(xs), min(ys), max(xs), max(ys)), paint_mask, colour, strength, blur)

    def grainy(self, box: Box, colour: str, strength: float, *, towards: str = "bottom") -> None:
        """Strew coarse grain over a box, densest `towards` one side ("top", "bottom", "left", "right"); clip to shape it."""
        left, top, right, bottom = self._pixels(box)
        if right <= left or bottom <= top:
            return
        size = ((right - left) // _SCALE + 1, (bottom - top) // _SCALE + 1)
        ramp = Image.linear_gradient("L")
        turns = {
            "bottom": None,
            "top": Image.Transpose.ROTATE_180,
            "right": Image.Transpose.ROTATE_90,
            "left": Image.Transpose.ROTATE_270,
        }
        turn = turns[towards]
        if turn is not None:
            ramp = ramp.transpose(turn)
        ramp = ramp.resize(size, Image.Resampling.BILINEAR)
        noise = _noise(WIDTH + 450, HEIGHT + 400, 1).crop((0, 0, *size))
        # Noise blurred over 3 × 3 lies around 128 ± 24: stretch it so that the ramp cuts through its whole breadth.
        noise = noise.point([max(0, min(255, (value - 128) * 3 + 128)) for value in range(256)])
        specks = ImageChops.subtract(ramp, noise).point([min(255, value * 3) for value in range(256)])
        specks = specks.point([round(value * strength) for value in range(256)])
        mask = specks.resize((right - left, bottom - top), Image.Resampling.BILINEAR)
        self._image.paste(_rgb(colour), (left, top), mask)

    def reflect(self, shore: float, depth: float, colour: str, clearness: float, *, squash: float = 1) -> None:
        """Mirror what stands above the line y = `shore` into `depth` units of water of a colour, with ripples.

        `clearness` (0 to 1) is the share of the mirror image; `squash` < 1 draws it lower than the thing itself.
        """
        rows = round(depth)
        height = round(depth / squash)
        top = max(round(shore) - height, 0)
        above = self._image.crop((0, top * _SCALE, self._size[0], round(shore) * _SCALE))
        mirror = above.transpose(Image.Transpose.FLIP_TOP_BOTTOM)
        mirror = mirror.resize((WIDTH, rows), Image.Resampling.BILINEAR, reducing_gap=1.5)
        rippled = Image.new("RGB", mirror.size)
        row, step = 0, 2
        while row < rows:
            near = row / rows
            shift = round(math.sin(row * 0.55 / (0.5 + near)) * (1 + 9 * near) + math.sin(row * 0.13) * 4 * near)
            strip = mirror.crop((0, row, WIDTH, min(row + step, rows)))
            rippled.paste(strip, (shift, row))
            # What the shifted row leaves bare at the side is filled with the row itself.
            if shift > 0:
                rippled.paste(strip.crop((0, 0, shift, strip.height)), (0, row))
            elif shift < 0:
                rippled.paste(strip.crop((WIDTH + shift, 0, WIDTH, strip.height)), (WIDTH + shift, row))
            row += step
        water = Image.blend(Image.new("RGB", rippled.size, _rgb(colour)), rippled, clearness)
        water = water.resize((self._size[0], rows * _SCALE), Image.Resampling.BILINEAR)
        self._image.paste(water, (0, round(shore) * _SCALE))

    @contextmanager
    def clip(self, points: Sequence[Point]) -> Iterator[None]:
        """Keep whatever is drawn inside the `with` block to the polygon."""
        xs, ys = [x for x, _ in points], [y for _, y in points]
        left, top, right, bottom = self._pixels((min(xs), min(ys), max(xs), max(ys)))
        # Drawing may leave the polygon's box too, so that the whole picture is kept.
        before = self._image.copy()
        yield
        mask = Image.new("L", (max(right - left, 1), max(bottom - top, 1)), 0)
        shape = [(x * _SCALE - left, y * _SCALE - top) for x, y in points]
        ImageDraw.Draw(mask).polygon(shape, fill=255)
        inside = self._image.crop((left, top, left + mask.width, top + mask.height))
        before.paste(inside, (left, top), mask)
        self._image = before
        self._pen = ImageDraw.Draw(self._image)

    # The finished picture

    def jpeg(self, *, grain: float = 0.11, vignette: str = "#0a0a14") -> bytes:
        """Return the finished picture as JPEG; `grain` is the strength of the paper, `vignette` colours the corners."""
        picture = self._image.reduce(_SCALE)
        picture.paste(_rgb(vignette), (0, 0), _vignette())
        paper = _noise(WIDTH, HEIGHT, 1).point([round(128 + (value - 128) * grain) for value in range(256)])
        picture = ImageChops.add(picture, Image.merge("RGB", (paper, paper, paper)), 1, -128)
        stream = io.BytesIO()
        picture.save(stream, "JPEG", quality=85, optimize=True, progressive=True)
        return stream.getvalue()

    def _pixels(self, box: Box) -> tuple[int, int, int, int]:
        left, top, right, bottom = (value * _SCALE for value in box)
        return (
            max(math.floor(left), 0),
            max(math.floor(top), 0),
            min(math.ceil(right) + 1, self._size[0]),
            min(math.ceil(bottom) + 1, self._size[1]),
        )

    def _stamp(
        self,
        box: Box,
        paint_mask: Callable[[ImageDraw.ImageDraw, Callable[[float, float], Point]], None],
        paint: Paint,
        alpha: float,
        blur: float,
    ) -> None:
        """Draw a shape as a mask, inside its box only, and paint through it."""
        reach = blur * 2.6
        wide = (box[0] - reach, box[1] - reach, box[2] + reach, box[3] + reach)
        left, top, right, bottom = self._pixels(wide)
        if right <= left or bottom <= top:
            return
        size = (right - left, bottom - top)
        # A blur of a few units would be lost on the coarse mask.
        coarse = (_COARSE if blur >= 6 else 2) if blur else 1
        small = (-(-size[0] // coarse), -(-size[1] // coarse))
        mask = Image.new("L", small, 0)
        paint_mask(
            ImageDraw.Draw(mask),
            lambda x, y: ((x * _SCALE - left) / coarse, (y * _SCALE - top) / coarse),
        )
        if blur:
            mask = mask.filter(ImageFilter.GaussianBlur(blur * _SCALE / coarse))
            mask = mask.resize(size, Image.Resampling.BILINEAR)
        if alpha < 1:
            mask = mask.point([round(value * alpha) for value in range(256)])
        if isinstance(paint, Fade):
            self._image.paste(_gradient(paint, size), (left, top), mask)
        else:
            self._image.paste(_rgb(paint), (left, top), mask)


def _stroke_on(
    pen: ImageDraw.ImageDraw, points: Sequence[Point], width: float, fill: int | tuple[int, int, int]
) -> None:
    pen.line(list(points), fill=fill, width=max(round(width), 1), joint="curve")
    radius = width / 2
    if radius > 1:
        for x, y in (points[0], points[-1]):
            pen.ellipse([x - radius, y - radius, x + radius, y + radius], fill=fill)
