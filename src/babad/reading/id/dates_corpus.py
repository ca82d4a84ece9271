"""What the Indonesian date rules read, and near-misses."""

from babad.reading.corpus import Examples, Reads

CORPUS = {
    "kemarin": Examples(
        reads=(Reads("Ia tiba kemarin.", "kemarin", "2024-03-12"),),
        near_misses=("Kemarinan itu nama sebuah desa.",),
    ),
    "<weekday>": Examples(
        reads=(Reads("Rapat digelar Senin di Karangjati.", "Senin", "2024-03-11"),),
        near_misses=("Rapat digelar di Karangjati.",),
    ),
}
