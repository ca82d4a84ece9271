"""What the English date rules read, and near-misses."""

from babad.reading.corpus import Examples, Reads

CORPUS = {
    "yesterday": Examples(
        reads=(Reads("She arrived yesterday.", "yesterday", "2024-03-12"),),
        near_misses=("All her yesterdays were gone.",),
    ),
    "<weekday>": Examples(
        reads=(Reads("She arrived Monday, he said.", "Monday", "2024-03-11"),),
        near_misses=("She arrived by train.",),
    ),
}
