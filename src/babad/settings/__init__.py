"""Settings: ``base`` is shared; ``dev``, ``test`` and ``production`` say what differs. All values come from the environment."""
